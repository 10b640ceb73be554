import { NotAllowed, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { cancelMeetupWithSeats } from "@/lib/seating/cancel-meetup";
import { withMeetupLock } from "@/lib/seating/transaction";
import { requireHost } from "./queries";

/** Cancels a published meetup that is not over, notifies its attendees and frees them to go elsewhere. */
export function cancelMeetup(
  viewer: Person,
  { meetupId }: { meetupId: string },
): Promise<Outcome<object, "meetup-over">> {
  return withMeetupLock<Outcome<object, "meetup-over">>(meetupId, async (seating, seats) => {
    await requireHost(seating.tx, viewer, meetupId);
    if (seats.status === "canceled") return { ok: true };
    if (seats.status === "proposed")
      throw new NotAllowed("a proposed meetup is deleted, not canceled");
    if (seating.now >= seats.endsAt) return { ok: false, reason: "meetup-over" };
    await cancelMeetupWithSeats(seating, seats, viewer);
    return { ok: true };
  });
}
