import { type Entry, record } from "@/lib/activity/record";
import { ensureMeetupIn } from "@/lib/events/meetup-mutations";
import { lockEventForEdit } from "@/lib/events/queries";
import { invitationEntries, makeInvitations, withinDay } from "@/lib/invitations/send-mutations";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";

type Refusal = "event-canceled" | "enough-for-today";

/** Accepts an offer to host: adds the town to the event if needed, and mails an invitation. Idempotent. */
export async function approveOffer(
  viewer: Person,
  { wishId }: { wishId: string },
): Promise<Outcome<object, Refusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { offer, event } = await ownOffer(tx, viewer, wishId);
    if (event.status === "canceled") return { ok: false, reason: "event-canceled" };
    if (offer.approvedAt) return { ok: true };
    if (!(await withinDay(tx, viewer, 1, event.listedAt !== null)))
      return { ok: false, reason: "enough-for-today" };
    const { meetupId, added } = await ensureMeetupIn(tx, event, offer.cityId, at);
    const invited = [{ meetupId, address: offer.user.email }];
    const made = await makeInvitations(tx, viewer, event.id, invited);
    await tx.cityWish.update({ where: { id: wishId }, data: { approvedAt: at } });
    const about = { actor: actorOf(viewer), at, eventId: event.id, meetupId };
    const city: Entry[] = added
      ? [{ verb: "meetup.added", ...about, detail: { city: added } }]
      : [];
    await record(
      tx,
      { verb: "wish.offer-approved", ...about, subjectId: wishId },
      ...city,
      ...invitationEntries(viewer, event.id, made, at),
    );
    return { ok: true };
  });
}

/** An offer for the organizer's own event, with the event locked; throws NotFound for anybody else's. */
async function ownOffer(tx: Tx, viewer: Person, id: string) {
  const wish = { where: { id, offeredAt: { not: null } } };
  const found = await tx.cityWish.findFirst({ ...wish, select: { eventId: true } });
  if (!found) throw new NotFound("offer");
  const event = await lockEventForEdit(tx, viewer, found.eventId);
  // Read again: another approval of it waited for the lock, too.
  const offer = await tx.cityWish.findFirstOrThrow({
    ...wish,
    select: { approvedAt: true, cityId: true, user: { select: { email: true } } },
  });
  return { offer, event };
}
