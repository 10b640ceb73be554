import type { Recipient } from "@/lib/activity/audience-queries";
import { record } from "@/lib/activity/record";
import { mayMailUnconfirmed } from "@/lib/kernel/limits";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockTown } from "@/lib/seating/locks";
import { lockMeetupForEdit } from "./queries";
import { notifiesWishers, publishRefusal } from "./rules";

/** Requires a date and a host; the venue may follow. Notifies everybody who wished for the town. */
export async function publishMeetup(
  viewer: Person,
  { meetupId }: { meetupId: string },
): Promise<Outcome<object, "meetup-canceled" | "event-canceled" | "no-host">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const meetup = await lockMeetupForEdit(tx, viewer, meetupId);
    const refusal = publishRefusal(meetup);
    if (refusal) return { ok: false, reason: refusal };
    if (meetup.status === "published") return { ok: true };
    const { venue, cityId, endsAt } = await tx.meetup.update({
      where: { id: meetupId },
      data: { status: "published", publishedAt: at },
      select: { venue: true, cityId: true, endsAt: true },
    });
    if (venue) await tx.meetup.update({ where: { id: meetupId }, data: { venueAnnouncedAt: at } });
    const { eventId } = meetup;
    const notifies = notifiesWishers({ ...meetup, endsAt }, at);
    const recipients =
      notifies && cityId ? await claimWishers(tx, { eventId, cityId, meetupId }, at) : [];
    const where = { eventId, meetupId, subjectId: meetupId };
    await record(tx, {
      verb: "meetup.published",
      actor: actorOf(viewer),
      at,
      ...where,
      recipients,
    });
    return { ok: true };
  });
}

/** Marks the unnotified wishers of the town as notified, and returns them. */
async function claimWishers(
  tx: Tx,
  { meetupId, ...town }: { eventId: string; cityId: string; meetupId: string },
  at: Date,
): Promise<Recipient[]> {
  await lockTown(tx, town);
  const wishes = await tx.cityWish.updateManyAndReturn({
    where: { ...town, mailedAt: null, user: { suspendedAt: null } },
    data: { mailedAt: at },
    select: { id: true, locale: true, user: { select: { email: true, emailVerified: true } } },
  });
  const recipients: Recipient[] = [];
  wishes.sort((a, b) => (a.user.email < b.user.email ? -1 : 1));
  for (const { id, locale, user } of wishes) {
    const { email: address, emailVerified } = user;
    const about = { meetupId, address };
    // Anybody can wish with any address.
    if (emailVerified || (await mayMailUnconfirmed(tx, "unconfirmed-mail-meetup", about)))
      recipients.push({ key: id, address, language: locale, params: { wishId: id } });
  }
  return recipients;
}
