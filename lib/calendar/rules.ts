import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { type CityClock, startInCities, startInTown } from "@/lib/places/clock-rules";
import { env } from "@/lib/platform/env";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import type { Localized } from "@/lib/platform/i18n/pick";
import { translator } from "@/lib/platform/i18n/translator";
import { sender } from "@/lib/platform/mail/sender";
import { formatDate, formatTimeRange } from "@/lib/platform/time/format";
import { inTown } from "@/lib/platform/time/french";
import type { LocalDate, LocalTime } from "@/lib/platform/time/local";
import { realNow } from "@/lib/platform/time/now";

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
  /** Counts changes to the meetup's time and place; `logSequence` those to its RSVPs. */
  calendarSequence: number;
  logSequence: number;
  title: (locale: Locale) => Localized;
  /** Null for the meetup from afar. */
  town: (locale: Locale) => string | null;
  /** The event's cities, whose local times are listed for the meetup from afar. */
  cities: CityClock[];
};

type Options = {
  /** Without it, the file has both languages. */
  locale?: Locale;
  /** "waitlisted" makes the entry tentative, "canceled" removes it. */
  answer?: "going" | "waitlisted" | "canceled";
};

/**
 * The meetup as an iCalendar file (RFC 5545, RFC 5546): UTC instants, because calendars disagree about zones, and
 * the local time in the text. UID is stable, and SEQUENCE grows with every change to the meetup and to its RSVPs, so
 * that a newer file replaces an older one: Google Calendar keeps a canceled entry whose SEQUENCE did not grow, or that
 * has no ORGANIZER.
 */
export function calendarFile(
  meetup: CalendarMeetup,
  { locale, answer = "going" }: Options = {},
): string {
  const languages = locale ? [locale] : LOCALES;
  const canceled = meetup.status === "canceled" || answer === "canceled";
  const { host, origin } = new URL(env().publicUrl);
  const address = `${origin}${locale ? `/${locale}` : ""}/n/${meetup.eventSlug}/${meetup.slug}`;
  const { CANCEL, PUBLISH } = ICalCalendarMethod;
  const organizer = sender();
  const calendar = ical({
    prodId: { company: "Rollcall", product: "Rollcall" },
    method: canceled ? CANCEL : PUBLISH,
  });
  calendar.createEvent({
    id: `meetup-${meetup.id}@${host}`,
    sequence: meetup.calendarSequence + meetup.logSequence,
    organizer: { name: organizer.name, email: organizer.address },
    stamp: realNow(),
    start: meetup.startsAt,
    end: meetup.endsAt,
    summary: [...new Set(languages.map((language) => summary(meetup, language)))].join(" · "),
    description: [...languages.map((language) => whenWhere(meetup, language)), address].join(
      "\n\n",
    ),
    location: meetup.town("en") ? place(meetup, languages) : meetup.streamUrl,
    url: address,
    status: canceled
      ? ICalEventStatus.CANCELLED
      : answer === "waitlisted"
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
  });
  // ical-generator leaves the last line open; RFC 5545, 3.1 ends every line with CRLF.
  return `${calendar.toString()}\r\n`;
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
