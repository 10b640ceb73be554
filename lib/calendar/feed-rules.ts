import { createHash } from "node:crypto";
import ical from "ical-generator";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { inTown } from "@/lib/platform/time/french";
import { type Answer, type CalendarMeetup, entryOf, lastChange } from "./entry-rules";
import { prodId, withLastLine } from "./rules";

export type FeedEntry = {
  meetup: CalendarMeetup;
  answer: Answer;
  /** The last change to the person's RSVP. */
  rsvpChange?: { sequence: number; at: Date } | undefined;
};

export type Feed = { name: (locale: Locale) => string; entries: FeedEntry[] };

/** How often programs should ask for a feed again; Google decides by itself. */
const REFRESH_SECONDS = 3600;

/**
 * Meetups as a calendar that programs subscribe to. Unlike a mail it has no METHOD and what is canceled stays in it, so
 * that every program that knows the entry marks it. The same data are the same file: without METHOD, DTSTAMP is the
 * time of the last change (RFC 5545, 3.8.7.2).
 */
export function feedFile({ name, entries }: Feed, locale?: Locale): string {
  const languages = locale ? [locale] : LOCALES;
  const names = new Set(languages.map((language) => name(language)));
  const calendar = ical({ prodId, name: escaped([...names].join(" · ")), ttl: REFRESH_SECONDS });
  for (const { meetup, answer, rsvpChange } of entries) {
    const changed = lastChange(meetup, rsvpChange?.at);
    calendar.createEvent({
      ...entryOf(meetup, answer, locale),
      sequence: meetup.calendarSequence + (rsvpChange?.sequence ?? 0),
      stamp: changed,
      lastModified: changed,
    });
  }
  return withLastLine(calendar);
}

/** ical-generator escapes texts (RFC 5545, 3.3.11), but not the name of the calendar. */
const escaped = (name: string) => name.replace(/[\\;,]/g, "\\$&");

export function cityFeedName(town: (locale: Locale) => string) {
  return (locale: Locale) => {
    const place = locale === "fr" ? inTown(town(locale)) : town(locale);
    return translator(locale, "rsvps.calendar")("feeds.city", { town: place });
  };
}

export const personFeedName = (locale: Locale) =>
  translator(locale, "rsvps.calendar")("feeds.person");

/** A person's feed is for one reader; everybody's may be kept by caches for five minutes. */
export function feedResponse(file: string, { secret = false } = {}): Response {
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": secret ? "private, no-cache" : "public, max-age=300",
      etag: `"${createHash("sha256").update(file).digest("base64url")}"`,
    },
  });
}
