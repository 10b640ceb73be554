import { nightTitle } from "@/lib/events/rules";
import { cityClocks } from "@/lib/meetups/queries";
import { cityName } from "@/lib/places/rules";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { toLocalDate } from "@/lib/platform/time/local";
import { isHidden } from "@/lib/seating/rules";
import type { CalendarMeetup } from "./rules";

/** Null, a 404, unless the meetup is published. */
export async function calendarMeetup(meetupId: string): Promise<CalendarMeetup | null> {
  const row = await db.meetup.findUnique({
    where: { id: meetupId },
    select: {
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
      calendarSequence: true,
      logSequence: true,
      city: { select: { nameEn: true, nameFr: true } },
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
    },
  });
  if (!row || isHidden({ status: row.status, eventStatus: row.event.status })) return null;
  const { event, city, localDate, ...rest } = row;
  return {
    ...rest,
    city,
    cities: event.meetups,
    eventSlug: event.slug,
    streamUrl: event.streamUrl,
    localDate: toLocalDate(localDate),
    title: (locale: Locale) => nightTitle(event, locale),
    town: (locale: Locale) => (city ? cityName(city, locale) : null),
  };
}
