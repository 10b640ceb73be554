import { clockTown } from "@/lib/places/clock-rules";
import { bilingual } from "@/lib/platform/i18n/bilingual";
import type { FieldCode, FieldParams } from "@/lib/platform/i18n/sentences";
import { clockIssue } from "@/lib/platform/time/clock-issue";
import { formatDate } from "@/lib/platform/time/format";
import { endDate } from "@/lib/platform/time/interval";
import type { LocalDate } from "@/lib/platform/time/local";
import { resolveWallTime } from "@/lib/platform/time/resolve-wall-time";
import type { MeetupTimes } from "@/lib/schedule/usual-times-rules";
import type { Named } from "./rules";
import type { TimesInput } from "./schema";

/** Longer is a slip: an end that was meant for the same day. */
const LONGEST_HOURS = 18;

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

type TimesIssue = { field: string; code: FieldCode; params?: FieldParams };
type Before = { startsAt: Date; endsAt: Date; rsvpsCloseAt: Date; city: Named["city"] };
type Wanted = Pick<TimesInput, "localDate" | "startsLocal" | "endsLocal"> &
  Pick<TimesInput, "startsChoice" | "endsChoice"> & { timeZone: string };
type Times = Omit<MeetupTimes, "tzdbVersion">;
type Plan = { ok: true; times: Times } | ({ ok: false } & TimesIssue);

/**
 * New times as they are to be stored, or the field that is in error. RSVP closing keeps its distance to
 * the doors, and never outlasts the meetup.
 */
export function planTimes(before: Before, wanted: Wanted, eventDate: LocalDate, now: Date): Plan {
  const days = Math.abs(Date.parse(wanted.localDate) - Date.parse(eventDate)) / DAY;
  if (days > FARTHEST_DAYS) {
    const night = bilingual((locale) => formatDate(eventDate, locale));
    return { ok: false, field: "localDate", code: "date-far", params: { night } };
  }
  const { localDate, startsLocal, endsLocal, timeZone } = wanted;
  const town = bilingual((locale) => clockTown({ city: before.city, timeZone }, locale));
  const starts = resolveWallTime(
    { date: localDate, time: startsLocal },
    timeZone,
    wanted.startsChoice,
  );
  if (!starts.ok)
    return { ok: false, field: "startsLocal", ...clockIssue(starts, startsLocal, town) };
  const end = { date: endDate(wanted), time: endsLocal };
  const ends = resolveWallTime(end, timeZone, wanted.endsChoice);
  if (!ends.ok) return { ok: false, field: "endsLocal", ...clockIssue(ends, endsLocal, town) };

  const [startsAt, endsAt] = [starts.instant, ends.instant];
  if (endsAt <= startsAt) return { ok: false, field: "endsLocal", code: "time-no-length" };
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_HOURS * 3_600_000)
    return {
      ok: false,
      field: "endsLocal",
      code: "time-too-long",
      params: { hours: String(LONGEST_HOURS) },
    };
  const moved =
    startsAt.getTime() !== before.startsAt.getTime() ||
    endsAt.getTime() !== before.endsAt.getTime();
  if (moved && endsAt <= now) return { ok: false, field: "localDate", code: "date-past" };
  const times = {
    localDate,
    startsLocal: starts.wall.time,
    endsLocal: ends.wall.time,
    startsChoice: starts.choice,
    endsChoice: ends.choice,
    startsAt,
    endsAt,
    rsvpsCloseAt: closing(before, startsAt, endsAt),
  };
  return { ok: true, times };
}

function closing(before: Before, startsAt: Date, endsAt: Date): Date {
  if (before.rsvpsCloseAt.getTime() === before.endsAt.getTime()) return endsAt;
  const kept = before.rsvpsCloseAt.getTime() - before.startsAt.getTime() + startsAt.getTime();
  return new Date(Math.min(kept, endsAt.getTime()));
}
