import { nightTitle } from "@/lib/events/rules";
import { cityName } from "@/lib/places/rules";
import { readLink, signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { cityFeedName, type Feed, personFeedName } from "./feed-rules";
import { calendarFacts, toCalendarMeetup } from "./queries";

const MOST_ENTRIES = 200;

/** What everybody may see, canceled or not. */
const shown = {
  status: { not: "proposed" },
  event: { status: { not: "draft" } },
} satisfies Prisma.MeetupWhereInput;

const latestFirst = {
  orderBy: [{ startsAt: "desc" }, { id: "asc" }],
  take: MOST_ENTRIES,
} satisfies Prisma.MeetupFindManyArgs;

async function publicEntries(where: Prisma.MeetupWhereInput) {
  const rows = await db.meetup.findMany({ where, ...latestFirst, select: calendarFacts });
  return rows.map((row) => ({ meetup: toCalendarMeetup(row), answer: "going" as const }));
}

/** The meetups of an event; null, a 404, unless the event is published. */
export async function eventFeed(slug: string): Promise<Feed | null> {
  const event = await db.event.findUnique({
    where: { slug, status: { not: "draft" } },
    select: { id: true, titleEn: true, titleFr: true, hashtag: true },
  });
  if (!event) return null;
  const entries = await publicEntries({ ...shown, eventId: event.id });
  return { name: (locale) => nightTitle(event, locale).text, entries };
}

/** A city's meetups of all listed events; null, a 404, where there is none. */
export async function cityFeed(slug: string): Promise<Feed | null> {
  const city = await db.city.findUnique({
    where: { slug },
    select: { id: true, nameEn: true, nameFr: true },
  });
  if (!city) return null;
  const event = { ...shown.event, listedAt: { not: null } };
  const entries = await publicEntries({ ...shown, event, cityId: city.id });
  if (entries.length === 0) return null;
  return { name: cityFeedName((locale) => cityName(city, locale)), entries };
}

type Person = { id: string; feedVersion: number };

/** The link of a person's feed; whoever has it can read the feed until its person makes another one. */
export function personFeedLink({ id, feedVersion: version }: Person) {
  return { path: `/api/calendar/feeds/person/${signLink("calendar-feed", id, version)}`, version };
}

/** A person's confirmed RSVPs, one entry for each meetup; null, a 404, where the link has ended. */
export async function personFeed(token: string): Promise<Feed | null> {
  const link = readLink("calendar-feed", token);
  if (!link) return null;
  const isCurrent = { id: link.id, feedVersion: link.version, suspendedAt: null };
  if ((await db.user.count({ where: isCurrent })) === 0) return null;
  const rows = await db.rsvp.findMany({
    where: { userId: link.id, attemptId: null, confirmedAt: { not: null }, meetup: shown },
    // Of several RSVPs to a meetup, the active one comes first, or else the latest.
    orderBy: [{ meetup: { startsAt: "desc" } }, { status: "asc" }, { sequence: "desc" }],
    take: MOST_ENTRIES,
    select: {
      status: true,
      log: { orderBy: { sequence: "desc" }, take: 1, select: { sequence: true, at: true } },
      meetup: { select: calendarFacts },
    },
  });
  const seen = new Set<string>();
  const counted = rows.filter(({ meetup: { id } }) => !seen.has(id) && seen.add(id));
  const entries = counted.map(({ status: answer, log, meetup }) => ({
    ...{ answer, meetup: toCalendarMeetup(meetup), rsvpChange: log[0] },
  }));
  return { name: personFeedName, entries };
}
