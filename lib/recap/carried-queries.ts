import { stillOpen } from "@/lib/commitments/next-queries";
import { checkEventDesk } from "@/lib/events/queries";
import { isOver } from "@/lib/events/rules";
import type { Person } from "@/lib/kernel/viewer";
import { type CommunityNight, nightBefore } from "@/lib/phases/next-night-queries";
import { db } from "@/lib/platform/db/client";
import { townWishes } from "@/lib/wishes/rules";
import { wishesByCity } from "./queries";

type Event = CommunityNight & { id: string };

/** Towns that people wished for on one night, and that still have no meetup on another. */
async function townsWished(eventId: string, nextId: string) {
  const wishes = await db.cityWish.findMany({
    where: {
      eventId,
      city: { meetups: { none: { eventId: nextId, status: { not: "canceled" } } } },
    },
    select: {
      ...{ id: true, offeredAt: true, approvedAt: true, mailedAt: true },
      user: { select: { email: true } },
      city: { select: { id: true, slug: true, nameEn: true, nameFr: true, province: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  // Who wished is known to the organizers of that night alone.
  return townWishes(wishes).map(({ city, people, offers }) => ({
    city,
    people,
    hosts: offers.length,
  }));
}

/** For the organizers of a night to come: what the night before left to do. Null if it left nothing. */
export async function carriedToDesk(viewer: Person | null, event: Event, now: Date) {
  await checkEventDesk(viewer, event.id);
  if (isOver(event.localDate, now)) return null;
  const night = await nightBefore(event);
  if (!night) return null;
  const [commitments, wishes, towns, meetups] = await Promise.all([
    stillOpen(night.id),
    wishesByCity(night.slug),
    townsWished(night.id, event.id),
    db.meetup.findMany({
      where: { eventId: night.id, status: { not: "proposed" } },
      select: {
        ...{ id: true, slug: true, kind: true, stripPlace: true, startsAt: true },
        city: { select: { nameEn: true, nameFr: true } },
      },
    }),
  ]);
  if (commitments.length + wishes.length + towns.length === 0) return null;
  const places = meetups.map((meetup) => ({ ...meetup, eventSlug: night.slug }));
  return { night, commitments, wishes, towns, meetups: places };
}

export type CarriedToDesk = NonNullable<Awaited<ReturnType<typeof carriedToDesk>>>;

/** How much of it a night leaves to the one that repeats it. */
export async function countLeft(eventId: string) {
  const wished = { kind: "next_time", reflection: { status: "published", eventId } } as const;
  const [commitments, wishes, towns] = await Promise.all([
    db.commitment.count({ where: { eventId, state: "open", withdrawnAt: null } }),
    db.reflectionPoint.count({ where: wished }),
    db.cityWish.groupBy({ by: "cityId", where: { eventId } }),
  ]);
  return { commitments, wishes, towns: towns.length };
}

export type Left = Awaited<ReturnType<typeof countLeft>>;
