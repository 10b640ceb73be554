import { audit } from "@/lib/activity/audit";
import { notifyStaff } from "@/lib/activity/notify";
import { NotAllowed, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { cancelMeetupWithSeats } from "@/lib/seating/cancel-meetup";
import { withMeetupLock } from "@/lib/seating/transaction";
import { requireHost } from "./queries";

/** Cancels a published meetup that is not over; everybody who answered is told and may answer to another city. */
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
    const rsvps = await cancelMeetupWithSeats(seating, seats, actorOf(viewer));
    const notified = [viewer.id, ...rsvps.map(({ userId }) => userId)];
    await notifyStaff(seating.tx, meetupId, notified);
    const { eventId } = seats;
    const entry = { action: "cancel", subject: "meetup", subjectId: meetupId, eventId } as const;
    await audit(seating.tx, viewer, entry, seating.now);
    return { ok: true };
  });
}
