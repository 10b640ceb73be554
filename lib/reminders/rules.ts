import type { Verb } from "@/lib/activity/verbs";
import { tonightOf } from "@/lib/phases/tonight-rules";
import type { MeetupKind } from "@/lib/platform/db/generated/client";
import { addDays, type LocalDate, type LocalTime } from "@/lib/platform/time/local";
import { toInstant } from "@/lib/platform/time/zones";

/** What is mailed at a time of its own: to attendees, to those who still wait, or to hosts. */
export const REMINDERS = [
  "reconfirm",
  "day-before",
  "noon",
  "soon",
  "stayed-full",
  "morning-after",
  "count",
  "debrief",
] as const;
export type Reminder = (typeof REMINDERS)[number];

export const VERBS = {
  reconfirm: "meetup.reconfirmation-asked",
  "day-before": "meetup.attendees-reminded",
  noon: "meetup.hosts-briefed",
  soon: "meetup.watchers-reminded",
  "stayed-full": "meetup.stayed-full",
  "morning-after": "meetup.reflections-asked",
  count: "meetup.count-asked",
  debrief: "meetup.debrief-asked",
} satisfies Record<Reminder, Verb>;

/** Late enough to know whether one can come, early enough for the next person in line. */
const DAY_BEFORE_AT: LocalTime = "10:00";
const MORNING_AFTER_AT: LocalTime = "08:00";
const DEBRIEF_AT: LocalTime = "09:00";
const SOON_MS = 30 * 60_000;
/** A worker that was down that long asks no more. */
const MORNING_LASTS_MS = 2 * 86_400_000;

export type Reminding = {
  kind: MeetupKind;
  localDate: LocalDate;
  timeZone: string;
  startsAt: Date;
  endsAt: Date;
  isCounted: boolean;
  /** Its hosts said how it was. */
  isDebriefed: boolean;
  /** How many days before, the hosts ask who is still coming. */
  reconfirmDays: number | null;
};

/** From the morning of the day before, by the meetup's own clock, until it begins. */
export function isDayBefore(
  meetup: Pick<Reminding, "localDate" | "timeZone" | "startsAt">,
  now: Date,
) {
  const { localDate, startsAt } = meetup;
  return localInstant(addDays(localDate, -1), DAY_BEFORE_AT, meetup) <= now && now < startsAt;
}

/** Which are due, by the meetup's own clock. */
export function dueReminders(meetup: Reminding, now: Date): Reminder[] {
  return REMINDERS.filter((reminder) => {
    const period = periodOf(reminder, meetup);
    return period !== null && period.from <= now && now < period.until;
  });
}

function periodOf(reminder: Reminder, meetup: Reminding): { from: Date; until: Date } | null {
  const { kind, localDate, startsAt, isCounted } = meetup;
  switch (reminder) {
    case "reconfirm":
      return meetup.reconfirmDays === null ? null : stillComing(meetup, meetup.reconfirmDays);
    case "day-before":
      return { from: localInstant(addDays(localDate, -1), DAY_BEFORE_AT, meetup), until: startsAt };
    case "noon":
      return kind === "afar" ? null : { from: tonightOf(meetup).from, until: startsAt };
    case "soon":
      if (kind !== "afar") return null;
      return { from: new Date(startsAt.getTime() - SOON_MS), until: startsAt };
    case "stayed-full":
      return kind === "afar" ? null : { from: startsAt, until: meetup.endsAt };
    case "count":
      if (kind === "afar" || isCounted) return null;
      return morningAfter(meetup, MORNING_AFTER_AT);
    case "debrief":
      if (kind === "afar" || meetup.isDebriefed) return null;
      return morningAfter(meetup, DEBRIEF_AT);
    case "morning-after":
      return morningAfter(meetup, MORNING_AFTER_AT);
  }
}

/** Until the day before, whose reminder is enough. */
function stillComing(meetup: Reminding, days: number): { from: Date; until: Date } {
  const asked = (before: number) =>
    localInstant(addDays(meetup.localDate, -before), DAY_BEFORE_AT, meetup);
  return { from: asked(days), until: asked(1) };
}

/** A night may last until then. */
function morningAfter(meetup: Reminding, time: LocalTime): { from: Date; until: Date } {
  const morning = localInstant(addDays(meetup.localDate, 1), time, meetup);
  const from = morning > meetup.endsAt ? morning : meetup.endsAt;
  return { from, until: new Date(from.getTime() + MORNING_LASTS_MS) };
}

/** At a time that no Canadian clock skips or repeats. */
function localInstant(date: LocalDate, time: LocalTime, { timeZone }: { timeZone: string }): Date {
  const found = toInstant(date, time, timeZone, "earlier");
  if (!found.ok) throw new RangeError(`no such time: ${date} ${time} ${timeZone}`);
  return found.instant;
}
