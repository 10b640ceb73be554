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

/** Longer is likely a typo in the end time. */
const LONGEST_HOURS = 18;

type NotifiedTimes = { localDate: LocalDate; startsAt: Date; endsAt: Date };

/** What attendees are notified of. */
export function timeChanges(before: NotifiedTimes, after: NotifiedTimes): ("date" | "time")[] {
  if (before.localDate !== after.localDate) return ["date"];
  const same =
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime();
  return same ? [] : ["time"];
}

/** Further from the event's date is likely a typo. */
const FARTHEST_DAYS = 60;
const DAY = 86_400_000;

type TimesIssue = { field: string; code: FieldCode; params?: FieldParams };
type Before = { startsAt: Date; endsAt: Date; rsvpsCloseAt: Date; city: Named["city"] };
type Wanted = Pick<TimesInput, "localDate" | "startsLocal" | "endsLocal"> &
  Pick<TimesInput, "startsChoice" | "endsChoice"> & { timeZone: string };
type Times = Omit<MeetupTimes, "tzdbVersion">;
type Plan = { ok: true; times: Times } | ({ ok: false } & TimesIssue);

/** The times to store, or the invalid field. RSVP closing keeps its distance from the start, within the meetup. */
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
    rsvpsCloseAt: rsvpClosing(before, startsAt, endsAt),
  };
  return { ok: true, times };
}

function rsvpClosing(before: Before, startsAt: Date, endsAt: Date): Date {
  if (before.rsvpsCloseAt.getTime() === before.endsAt.getTime()) return endsAt;
  const closesAt = before.rsvpsCloseAt.getTime() - before.startsAt.getTime() + startsAt.getTime();
  return new Date(Math.min(closesAt, endsAt.getTime()));
}
