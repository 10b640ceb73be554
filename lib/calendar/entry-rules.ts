import { type ICalEventData, ICalEventStatus } from "ical-generator";
import { type CityClock, startInCities, startInTown } from "@/lib/places/clock-rules";
import { env } from "@/lib/platform/env";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import type { Localized } from "@/lib/platform/i18n/pick";
import { translator } from "@/lib/platform/i18n/translator";
import { sender } from "@/lib/platform/mail/sender";
import { formatDate, formatTimeRange } from "@/lib/platform/time/format";
import { inTown } from "@/lib/platform/time/french";
import type { LocalDate, LocalTime } from "@/lib/platform/time/local";

type Coordinates = { latitude: number | null; longitude: number | null };

export type CalendarMeetup = CityClock & {
  id: string;
  slug: string;
  eventSlug: string;
  status: "proposed" | "published" | "canceled";
  venue: string | null;
  address: string | null;
  streamUrl: string | null;
  localDate: LocalDate;
  startsLocal: LocalTime;
  endsLocal: LocalTime;
  startsAt: Date;
  endsAt: Date;
  /** Counts changes to the meetup's time, place and status, the last of which was then. */
  calendarSequence: number;
  calendarChangedAt: Date;
  /** Counts changes to its RSVPs. */
  logSequence: number;
  logChangedAt: Date | null;
  city: (NonNullable<CityClock["city"]> & Coordinates) | null;
  /** Those whose names are shown. */
  hosts: string[];
  title: (locale: Locale) => Localized;
  /** Null for the meetup from afar. */
  town: (locale: Locale) => string | null;
  /** The event's cities, whose local times are listed for the meetup from afar. */
  cities: CityClock[];
};

export type Answer = "going" | "waitlisted" | "canceled";

/** One meetup in words; without a language, in both. */
export function wordsOf(meetup: CalendarMeetup, locale?: Locale) {
  const languages = locale ? [locale] : LOCALES;
  const { origin } = new URL(env().publicUrl);
  const url = `${origin}${locale ? `/${locale}` : ""}/n/${meetup.eventSlug}/${meetup.slug}`;
  const when = languages.map((language) => whenWhere(meetup, language));
  return {
    url,
    summary: [...new Set(languages.map((language) => summary(meetup, language)))].join(" · "),
    description: [...when, url].join("\n\n"),
    location: meetup.city ? place(meetup, languages) : meetup.streamUrl,
  };
}

/**
 * The meetup as one entry: UTC instants, because calendars disagree about zones, and the local time in the text. UID is
 * stable: a newer entry replaces an older one.
 */
export function entryOf(meetup: CalendarMeetup, answer: Answer, locale?: Locale): ICalEventData {
  const { host } = new URL(env().publicUrl);
  const { location, ...words } = wordsOf(meetup, locale);
  const { latitude, longitude } = meetup.city ?? {};
  const geo = latitude && longitude ? { lat: latitude, lon: longitude } : undefined;
  return {
    ...words,
    id: `meetup-${meetup.id}@${host}`,
    start: meetup.startsAt,
    end: meetup.endsAt,
    organizer: { name: organizerName(meetup, locale), email: sender().address },
    ...(location && { location: { title: location, ...(geo && { geo }) } }),
    status: statusOf(meetup, answer),
  };
}

function statusOf({ status }: CalendarMeetup, answer: Answer): ICalEventStatus {
  if (status === "canceled" || answer === "canceled") return ICalEventStatus.CANCELLED;
  return answer === "waitlisted" ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** Of the last changes to a meetup and to RSVPs, the later one. */
export const lastChange = ({ calendarChangedAt }: CalendarMeetup, rsvps?: Date | null): Date =>
  rsvps && rsvps > calendarChangedAt ? rsvps : calendarChangedAt;

/** "Zoé and Amir", or the site if nobody's name is shown. */
function organizerName({ hosts }: CalendarMeetup, locale: Locale = "en"): string {
  if (hosts.length === 0) return sender().name;
  return parameter(new Intl.ListFormat(locale, { type: "conjunction" }).format(hosts));
}

/** A parameter's value can't contain a double quote (RFC 5545, 3.1), and ical-generator escapes it instead. */
export function parameter(text: string): string {
  return text.replace(/["\\]/g, "'");
}

function summary(meetup: CalendarMeetup, locale: Locale): string {
  const t = translator(locale, "rsvps.calendar");
  const { text: title } = meetup.title(locale);
  const town = meetup.town(locale);
  const place = town && locale === "fr" ? inTown(town) : town;
  return place ? t("summary", { title, town: place }) : t("summaryAfar", { title });
}

function place(meetup: CalendarMeetup, languages: readonly Locale[]): string {
  const known = [meetup.venue, meetup.address, meetup.town(languages[0] ?? "en")].filter(Boolean);
  if (meetup.venue) return known.join(", ");
  const unknown = languages.map((language) =>
    translator(language, "rsvps.calendar")("venueToCome"),
  );
  return [...known, ...unknown].join(" · ");
}

/** "Thursday, February 24, 2011, 7 pm Vancouver time (7 pm to 10 pm)". */
function whenWhere(meetup: CalendarMeetup, locale: Locale): string {
  const t = translator(locale, "rsvps.calendar");
  const date = formatDate(meetup.localDate, locale);
  const times = formatTimeRange(meetup.startsLocal, meetup.endsLocal, locale);
  const when = t("when", { date, starts: startInTown(meetup, locale), times });
  return [when, startInCities(meetup, meetup.cities, locale)].filter(Boolean).join("\n");
}
