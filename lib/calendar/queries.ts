import { nightTitle } from "@/lib/events/rules";
import { cityClocks } from "@/lib/meetups/queries";
import { cityName } from "@/lib/places/rules";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { toLocalDate } from "@/lib/platform/time/local";
import { isHidden } from "@/lib/seating/rules";
import type { CalendarMeetup } from "./entry-rules";

/** What an entry tells of a meetup. */
export const calendarFacts = {
  id: true,
  slug: true,
  status: true,
  venue: true,
  address: true,
  localDate: true,
  startsLocal: true,
  endsLocal: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  createdAt: true,
  publishedAt: true,
  calendarSequence: true,
  calendarChangedAt: true,
  logSequence: true,
  rsvpLog: { orderBy: { sequence: "desc" }, take: 1, select: { at: true } },
  city: { select: { nameEn: true, nameFr: true, latitude: true, longitude: true } },
  roles: {
    where: { role: "host", user: { suspendedAt: null } },
    select: { userId: true, user: { select: { name: true, emailVerified: true } } },
    orderBy: { since: "asc" },
  },
  event: {
    select: {
      slug: true,
      status: true,
      titleEn: true,
      titleFr: true,
      hashtag: true,
      streamUrl: true,
      meetups: cityClocks,
    },
  },
} satisfies Prisma.MeetupSelect;

type CalendarRow = Prisma.MeetupGetPayload<{ select: typeof calendarFacts }>;

export function toCalendarMeetup(row: CalendarRow) {
  const { event, city, localDate, roles, rsvpLog, createdAt, publishedAt, ...rest } = row;
  return {
    ...rest,
    city,
    localDate: toLocalDate(localDate),
    eventSlug: event.slug,
    streamUrl: event.streamUrl,
    cities: event.meetups,
    // An unconfirmed name is shown nowhere.
    hosts: roles.flatMap(({ user }) => (user.emailVerified && user.name ? [user.name] : [])),
    calendarChangedAt: rest.calendarChangedAt ?? publishedAt ?? createdAt,
    logChangedAt: rsvpLog[0]?.at ?? null,
    title: (locale: Locale) => nightTitle(event, locale),
    town: (locale: Locale) => (city ? cityName(city, locale) : null),
  } satisfies CalendarMeetup;
}

/** Null, a 404, unless the meetup is published. */
export async function calendarMeetup(meetupId: string): Promise<CalendarMeetup | null> {
  const row = await db.meetup.findUnique({ where: { id: meetupId }, select: calendarFacts });
  if (!row || isHidden({ status: row.status, eventStatus: row.event.status })) return null;
  return toCalendarMeetup(row);
}
