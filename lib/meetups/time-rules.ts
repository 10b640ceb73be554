import type { Locale } from "../i18n/locales";
import type { FieldCode } from "../i18n/sentences";
import { formatDate, formatTime } from "../time/format";
import { endDate, toInterval, type WallInterval } from "../time/interval";
import type { LocalDate, LocalTime } from "../time/local";
import { type ClockChoice, toInstant } from "../time/zones";

type Told = { localDate: LocalDate; startsAt: Date; endsAt: Date };

/** What to tell those who answered, of a meetup's times. */
export function timeChanges(before: Told, after: Told): ("date" | "time")[] {
  if (before.localDate !== after.localDate) return ["date"];
  const same =
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime();
  return same ? [] : ["time"];
}

/** A storm moves a night by days or weeks; further away it is a slip of the keyboard. */
const FARTHEST_DAYS = 60;
const DAY = 86_400_000;

type TimesFault = { field: string; code: FieldCode; params?: Record<string, string> };
type Times = {
  startsAt: Date;
  endsAt: Date;
  rsvpsCloseAt: Date;
  startsChoice: ClockChoice | null;
  endsChoice: ClockChoice | null;
};

/**
 * The instants of new wall times, or the field that is at fault. RSVP closing keeps its distance to
 * the doors, and never outlasts the meetup.
 */
export function planTimes(
  before: { startsAt: Date; endsAt: Date; rsvpsCloseAt: Date },
  wanted: WallInterval,
  eventDate: LocalDate,
  now: Date,
  locale: Locale,
): { ok: true; times: Times } | ({ ok: false } & TimesFault) {
  const days = Math.abs(Date.parse(wanted.localDate) - Date.parse(eventDate)) / DAY;
  if (days > FARTHEST_DAYS) {
    const night = formatDate(eventDate, locale);
    return { ok: false, field: "localDate", code: "date-far", params: { night } };
  }
  const found = toInterval(wanted);
  if (!found.ok) return { ok: false, ...clockFault(found, wanted, locale) };
  const { startsAt, endsAt } = found;
  const moved =
    startsAt.getTime() !== before.startsAt.getTime() ||
    endsAt.getTime() !== before.endsAt.getTime();
  if (moved && endsAt <= now) return { ok: false, field: "localDate", code: "date-past" };
  const kept = before.rsvpsCloseAt.getTime() - before.startsAt.getTime() + startsAt.getTime();
  const lasted = before.rsvpsCloseAt.getTime() === before.endsAt.getTime();
  const rsvpsCloseAt = lasted ? endsAt : new Date(Math.min(kept, endsAt.getTime()));
  return { ok: true, times: { startsAt, endsAt, rsvpsCloseAt, ...keptChoices(wanted) } };
}

type Unclear = Extract<ReturnType<typeof toInterval>, { ok: false }>;

function clockFault(found: Unclear, wanted: WallInterval, locale: Locale): TimesFault {
  const field = found.field === "starts" ? "startsLocal" : "endsLocal";
  const time = formatTime(wanted[field], locale);
  if (found.reason === "no-length") return { field, code: "time-no-length" };
  if (found.reason === "overlap") return { field, code: "time-exists-twice", params: { time } };
  const [earlier, later] = [found.earlier.time, found.later.time];
  const nearest = { earlier: formatTime(earlier, locale), later: formatTime(later, locale) };
  return { field, code: "time-skipped", params: { time, ...nearest } };
}

/** A choice is kept only where the clocks show the time twice: elsewhere it would mislead later. */
function keptChoices(wanted: WallInterval) {
  const { localDate, startsLocal, endsLocal, startsChoice, endsChoice, timeZone } = wanted;
  const twice = (date: LocalDate, time: LocalTime) => {
    const found = toInstant(date, time, timeZone);
    return !found.ok && found.reason === "overlap";
  };
  return {
    startsChoice: twice(localDate, startsLocal) ? (startsChoice ?? null) : null,
    endsChoice: twice(endDate(wanted), endsLocal) ? (endsChoice ?? null) : null,
  };
}
