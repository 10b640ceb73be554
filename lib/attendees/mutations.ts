import { NotAllowed, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { requireHost } from "@/lib/meetups/queries";
import type { CapacityInput } from "@/lib/rsvps/schema";
import { type LeaveRefusal, leaveRefusal, overbookedKnowingly } from "@/lib/seating/rules";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import { party, type Seats } from "@/lib/seating/seats";
import { withMeetupLock } from "@/lib/seating/transaction";
import type { OverrideInput } from "./schema";

/** A higher capacity promotes the waitlist. A lower one frees no seats: the meetup stays overbooked for a while. */
export function changeCapacity(
  viewer: Person,
  { meetupId, capacity, before }: CapacityInput,
): Promise<Outcome<{ promoted: number; overbooked: number }, "stale" | "meetup-canceled">> {
  return withMeetupLock(meetupId, async (seating, seats) => {
    const { kind } = await requireHost(seating.tx, viewer, seats.id);
    if (kind === "afar") throw new NotAllowed("a capacity from afar");
    if (seats.status === "canceled") return { ok: false, reason: "meetup-canceled" };
    if (seats.capacity === capacity) return { ok: true, promoted: 0, overbooked: seats.overbooked };
    if (seats.capacity !== before) return { ok: false, reason: "stale" };
    seats.capacity = capacity;
    seats.overbooked = overbookedKnowingly(seats);
    await seating.tx.meetup.update({
      where: { id: meetupId },
      data: { capacity, overbooked: seats.overbooked },
      select: { id: true },
    });
    seating.record({
      verb: "meetup.capacity-changed",
      actor: actorOf(viewer),
      at: seating.now,
      eventId: seats.eventId,
      meetupId,
      subjectId: meetupId,
      detail: { before, capacity },
    });
    const promoted = await seating.promote();
    return { ok: true, promoted, overbooked: seats.overbooked };
  });
}

/** A host's override: seats somebody out of turn, even above the capacity. */
export function seatFromWaitlist(
  viewer: Person,
  input: OverrideInput,
): Promise<Outcome<object, LeaveRefusal | "not-waiting">> {
  return withMeetupLock<Outcome<object, LeaveRefusal | "not-waiting">>(
    input.meetupId,
    async (seating, seats) => {
      const { reason } = input;
      const rsvp = await guestOf(seating, viewer, seats, input);
      const ended = leaveRefusal(seats, seating.now);
      if (ended) return { ok: false, reason: ended };
      if (rsvp.status === "going") return { ok: true };
      if (rsvp.status === "canceled") return { ok: false, reason: "not-waiting" };
      const host = actorOf(viewer);
      const seated = await seating.seat(seats, host, [rsvp], "rsvp.seated-by-host", { reason });
      return seated.length > 0 ? { ok: true } : { ok: false, reason: "not-waiting" };
    },
  );
}

/** A host's override: cancels somebody's RSVP and notifies them. */
export function removeGuest(
  viewer: Person,
  input: OverrideInput,
): Promise<Outcome<object, LeaveRefusal>> {
  return withMeetupLock<Outcome<object, LeaveRefusal>>(input.meetupId, async (seating, seats) => {
    const rsvp = await guestOf(seating, viewer, seats, input);
    const ended = leaveRefusal(seats, seating.now);
    if (ended) return { ok: false, reason: ended };
    if (rsvp.status === "canceled") return { ok: true };
    const { reason } = input;
    await seating.cancel(seats, actorOf(viewer), [rsvp], "rsvp.removed-by-host", { reason });
    return { ok: true };
  });
}

async function guestOf(
  seating: SeatingTransaction,
  viewer: Person,
  seats: Seats,
  { rsvpId }: OverrideInput,
) {
  await requireHost(seating.tx, viewer, seats.id);
  const rsvp = await seating.tx.rsvp.findUnique({ where: { id: rsvpId }, select: party });
  if (rsvp?.meetupId !== seats.id || rsvp.isDuplicate) throw new NotFound("rsvp");
  return rsvp;
}
