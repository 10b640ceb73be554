import ical, { ICalAttendeeStatus, type ICalCalendar, ICalCalendarMethod } from "ical-generator";
import type { Locale } from "@/lib/platform/i18n/locales";
import { realNow } from "@/lib/platform/time/now";
import { type Answer, type CalendarMeetup, entryOf, lastChange, parameter } from "./entry-rules";

type Attendee = { address: string; name: string };

type Options = {
  /** Without it, the file has both languages. */
  locale?: Locale;
  /** "waitlisted" makes the entry tentative, "canceled" removes it. */
  answer?: Answer;
  /**
   * Makes the file an invitation, which calendars add and update by themselves. Only for the owner of a confirmed
   * address: otherwise anybody could put entries into a stranger's calendar by typing an address.
   */
  attendee?: Attendee | null;
};

export const prodId = { company: "Rollcall", product: "Rollcall" };
const { CANCEL, PUBLISH, REQUEST } = ICalCalendarMethod;

const PARTICIPATION: Record<Answer, ICalAttendeeStatus | null> = {
  going: ICalAttendeeStatus.ACCEPTED,
  waitlisted: ICalAttendeeStatus.TENTATIVE,
  canceled: null,
};

/**
 * The meetup as an iCalendar file (RFC 5545, RFC 5546). SEQUENCE grows with every change to the meetup and to its
 * RSVPs, so that a newer file replaces an older one: Google Calendar keeps a canceled entry whose SEQUENCE did not grow,
 * or that has no ORGANIZER.
 */
export function calendarFile(
  meetup: CalendarMeetup,
  { locale, answer = "going", attendee }: Options = {},
): string {
  const isCanceled = meetup.status === "canceled" || answer === "canceled";
  const calendar = ical({ prodId, method: isCanceled ? CANCEL : attendee ? REQUEST : PUBLISH });
  const entry = calendar.createEvent({
    ...entryOf(meetup, answer, locale),
    sequence: meetup.calendarSequence + meetup.logSequence,
    stamp: realNow(),
    lastModified: lastChange(meetup, meetup.logChangedAt),
  });
  if (attendee)
    entry.createAttendee({
      email: attendee.address,
      name: parameter(attendee.name),
      rsvp: false,
      status: isCanceled ? null : PARTICIPATION[answer],
    });
  return withLastLine(calendar);
}

/** ical-generator leaves the last line open; RFC 5545, 3.1 ends every line with CRLF. */
export const withLastLine = (calendar: ICalCalendar) => `${calendar.toString()}\r\n`;
