import { notifyWishers } from "@/lib/activity/notify";
import type { Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockTown } from "@/lib/seating/locks";
import { lockMeetupForEdit } from "./queries";
import { publishRefusal } from "./rules";

/** A date and a host are enough: the venue may follow. Everybody who wished for the town is told once. */
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
    if (cityId && meetup.eventStatus === "published" && at < endsAt) {
      const town = { eventId: meetup.eventId, cityId };
      await lockTown(tx, town);
      await notifyWishers(tx, { meetupId, ...town }, at);
    }
    return { ok: true };
  });
}
