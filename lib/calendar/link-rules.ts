import type { Locale } from "@/lib/platform/i18n/locales";
import { type CalendarMeetup, wordsOf } from "./entry-rules";

const FORMS = {
  google: "https://calendar.google.com/calendar/render",
  outlook: "https://outlook.live.com/calendar/0/deeplink/compose",
};

/** The address of a web calendar's form for a new entry, filled with the meetup. */
export function webCalendarLink(
  to: "google" | "outlook",
  meetup: CalendarMeetup,
  locale?: Locale,
): string {
  const fields = to === "google" ? googleFields(meetup, locale) : outlookFields(meetup, locale);
  // Outlook shows a space that is encoded as a plus sign as such.
  const query = Object.entries(fields).map((field) => field.map(encodeURIComponent).join("="));
  return `${FORMS[to]}?${query.join("&")}`;
}

function googleFields(meetup: CalendarMeetup, locale?: Locale) {
  const { summary, description, location } = wordsOf(meetup, locale);
  const compact = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d+/g, "");
  return {
    action: "TEMPLATE",
    text: summary,
    dates: `${compact(meetup.startsAt)}/${compact(meetup.endsAt)}`,
    details: description,
    ...(location && { location }),
  };
}

function outlookFields(meetup: CalendarMeetup, locale?: Locale) {
  const { summary, description, location } = wordsOf(meetup, locale);
  return {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: summary,
    startdt: meetup.startsAt.toISOString(),
    enddt: meetup.endsAt.toISOString(),
    body: asHtml(description),
    ...(location && { location }),
  };
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>" };

const asHtml = (text: string) => text.replace(/[&<>\n]/g, (sign) => ENTITIES[sign] ?? sign);
