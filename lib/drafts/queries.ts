import { mayEditEvent } from "@/lib/events/policy";
import { eventBySlug, NEWEST_FIRST, type ShownEvent } from "@/lib/events/queries";
import { isOver } from "@/lib/events/rules";
import type { Person } from "@/lib/kernel/viewer";
import { organizersCities } from "@/lib/places/queries";
import { townsText } from "@/lib/places/town-list-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { toLocalDate } from "@/lib/platform/time/local";

const city = {
  select: { slug: true, nameEn: true, nameFr: true, province: true },
} satisfies Prisma.CityDefaultArgs;

const citiesOfNight = {
  where: { kind: "city", status: { not: "canceled" } },
  select: { city },
  orderBy: [{ startsAt: "asc" }, { slug: "asc" }],
} satisfies Prisma.Event$meetupsArgs;

/** The hosts of an event's meetups who can be invited again, by city. */
export async function hostsOfEvent(tx: Tx, eventId: string) {
  const roles = await tx.meetupRole.findMany({
    where: {
      role: "host",
      meetup: { eventId, status: { not: "canceled" } },
      user: { suspendedAt: null },
    },
    select: {
      userId: true,
      user: { select: { name: true, email: true } },
      meetup: { select: { slug: true } },
    },
    orderBy: [{ since: "asc" }, { userId: "asc" }],
  });
  return roles.map(({ userId, user, meetup }) => ({ userId, ...user, slug: meetup.slug }));
}

/** A former host: their name, but not their address. */
export type FormerHost = { ref: string; slug: string; name: string };

export type NightToRun = {
  event: ShownEvent;
  /** Its cities, as a list to be edited. */
  towns: string;
  hosts: FormerHost[];
};

/** A night to be run again by its organizer; null is a 404. */
export async function nightToRun(
  slug: string,
  viewer: Person,
  locale: Locale,
): Promise<NightToRun | null> {
  const event = await eventBySlug(slug, viewer);
  if (!event || !mayEditEvent(viewer, event)) return null;
  const [known, meetups, hosts] = await Promise.all([
    db.city.findMany({ where: organizersCities(viewer), ...city }),
    db.meetup.findMany({ ...citiesOfNight, where: { ...citiesOfNight.where, eventId: event.id } }),
    hostsOfEvent(db, event.id),
  ]);
  const cities = meetups.flatMap((meetup) => meetup.city ?? []);
  return {
    event,
    towns: townsText(cities, known, locale),
    // Who has no name could not be told apart.
    hosts: hosts.flatMap(({ userId, slug, name }) =>
      name ? { ref: `${slug}.${userId}`, slug, name } : [],
    ),
  };
}

const REMEMBERED = 50;

/** The cities of the organizer's last night under each hashtag, as a list to be edited. */
export async function townsByHashtag(
  viewer: Person | null,
  locale: Locale,
  now: Date,
): Promise<Record<string, string>> {
  if (!viewer) return {};
  const nights = await db.event.findMany({
    where: { organizers: { some: { userId: viewer.id } }, status: "published" },
    select: { hashtag: true, localDate: true, meetups: citiesOfNight },
    orderBy: NEWEST_FIRST,
    take: REMEMBERED,
  });
  const past = nights.filter(({ localDate }) => isOver(toLocalDate(localDate), now));
  if (past.length === 0) return {};
  const known = await db.city.findMany({ where: organizersCities(viewer), ...city });
  return Object.fromEntries(
    // A hashtag's last night wins.
    past.reverse().map(({ hashtag, meetups }) => {
      const cities = meetups.flatMap((meetup) => meetup.city ?? []);
      return [hashtag.toLowerCase(), townsText(cities, known, locale)];
    }),
  );
}
