import { NotAllowed, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { nextNights } from "@/lib/phases/next-night-queries";
import { forNextNights } from "@/lib/phases/next-night-rules";
import { cancelMeetupWithSeats, freeSeatsOfProposedMeetup } from "@/lib/seating/cancel-meetup";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import { withEventLock } from "@/lib/seating/transaction";
import { mayEditEvent } from "./policy";
import { eventRights } from "./queries";
import { meetupsToCancel } from "./rules";

/** Cancels the event and its meetups that are not over. */
export function cancelEvent(
  viewer: Person,
  { eventId }: { eventId: string },
): Promise<Outcome<object, "meetup-over">> {
  return withEventLock<Outcome<object, "meetup-over">>(eventId, async (seating) => {
    const event = await eventRights(seating.tx, eventId);
    if (!mayEditEvent(viewer, event)) throw new NotAllowed("event");
    if (event.status === "canceled") return { ok: true };
    if (event.status === "draft") throw new NotAllowed("a draft is deleted, not canceled");
    const meetups = await seating.tx.meetup.findMany({
      where: { eventId, status: { not: "canceled" } },
      select: { id: true, status: true, endsAt: true },
      orderBy: { id: "asc" },
    });
    const toCancel = meetupsToCancel(meetups, seating.now);
    if (!toCancel) return { ok: false, reason: "meetup-over" };
    for (const meetup of toCancel) await cancelOne(seating, viewer, meetup);
    await seating.tx.event.update({
      where: { id: eventId },
      data: { status: "canceled", canceledAt: seating.now, revision: { increment: 1 } },
      select: { id: true },
    });
    const about = { actor: actorOf(viewer), at: seating.now };
    seating.record({ verb: "event.canceled", ...about, eventId });
    const changed = { verb: "event.night-before-changed", ...about, eventId } as const;
    for (const entry of forNextNights(changed, await nextNights(seating.tx, eventId)))
      seating.record(entry);
    return { ok: true };
  });
}

type Meetup = { id: string; status: "proposed" | "published" | "canceled" };

/** An unpublished meetup stays proposed: only its hosts could see it, and they are notified of the event. */
async function cancelOne(
  seating: SeatingTransaction,
  viewer: Person,
  { id, status }: Meetup,
): Promise<void> {
  const seats = await seating.lock(id);
  if (status !== "published") {
    await freeSeatsOfProposedMeetup(seating, seats, viewer);
    return;
  }
  await cancelMeetupWithSeats(seating, seats, viewer);
}
