import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Viewer } from "@/lib/kernel/viewer";
import { freeSeats, type LeaveRefusal, leaveRefusal, seatsOf } from "@/lib/seating/rules";
import { party } from "@/lib/seating/seats";
import { withMeetupLock } from "@/lib/seating/transaction";
import { mayWorkDoor } from "./policy";
import { doorMeetup } from "./queries";
import type { SeatAtDoor } from "./schema";

type Refusal = LeaveRefusal | "not-waiting" | "no-room";

/**
 * Seats a waiting party that stands at the door, if there is room for it. Like a host's override it may pass others in
 * line, who are not there; unlike one it never overbooks.
 */
export function seatAtDoor(viewer: Viewer, input: SeatAtDoor): Promise<Outcome<object, Refusal>> {
  return withMeetupLock<Outcome<object, Refusal>>(input.meetup, async (seating, seats) => {
    const meetup = await doorMeetup(seating.tx, seats.id);
    if (!mayWorkDoor(viewer, meetup, seating.now)) throw new NotFound("door");
    const rsvp = await seating.tx.rsvp.findUnique({ where: { id: input.rsvp }, select: party });
    if (rsvp?.meetupId !== seats.id || rsvp.isDuplicate) throw new NotFound("rsvp");
    const ended = leaveRefusal(seats, seating.now);
    if (ended) return { ok: false, reason: ended };
    if (rsvp.status === "going") return { ok: true };
    if (rsvp.status === "canceled") return { ok: false, reason: "not-waiting" };
    if (seatsOf(rsvp) > freeSeats(seats)) return { ok: false, reason: "no-room" };
    const seated = await seating.seat(seats, actorOf(viewer), [rsvp], "rsvp.seated-by-host");
    return seated.length > 0 ? { ok: true } : { ok: false, reason: "not-waiting" };
  });
}
