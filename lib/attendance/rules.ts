import { type EveningRefusal, eveningRefusal } from "@/lib/phases/evening-rules";
import type { EventPhase } from "@/lib/phases/rules";
import type { LocalDate, LocalTime } from "@/lib/platform/time/local";
import { timeOfNight, type UnresolvedTime } from "@/lib/platform/time/resolve-wall-time";
import type { ClockChoice } from "@/lib/platform/time/zones";
import type { Precision } from "./schema";

/** What a tally needs of a head count. */
export type Counted = {
  count: number;
  precision: Precision;
  /** null: whether the counter is in the number was not recorded. */
  includesCounter: boolean | null;
  /** null: the time was not recorded. */
  countedAt: Date | null;
  createdAt: Date;
  voidedAt: Date | null;
};

/** `people` is null where nobody counted: unknown is never 0. */
export type Tally = {
  people: number | null;
  atLeast: boolean;
  countedCities: number;
  cities: number;
};

export function peopleCounted({
  count,
  includesCounter,
}: Pick<Counted, "count" | "includesCounter">) {
  return count + (includesCounter === false ? 1 : 0);
}

/** When it was counted, or else when it was sent. */
const about = ({ countedAt, createdAt }: Counted) => (countedAt ?? createdAt).getTime();

/** The counts that are valid at `now`, latest first. */
export function standingCounts<Count extends Counted>(
  counts: readonly Count[],
  now: Date,
): Count[] {
  return counts
    .filter((count) => count.voidedAt === null && about(count) <= now.getTime())
    .sort((a, b) => about(b) - about(a) || b.createdAt.getTime() - a.createdAt.getTime());
}

/** One entry per city, with all its counts; the latest one is used. */
export function tally(cities: readonly (readonly Counted[])[], now: Date): Tally {
  const latest = cities.flatMap((counts) => standingCounts(counts, now).slice(0, 1));
  return {
    people: latest.length === 0 ? null : latest.reduce((sum, one) => sum + peopleCounted(one), 0),
    atLeast: latest.some((one) => one.precision === "at_least"),
    countedCities: latest.length,
    cities: cities.length,
  };
}

/** The latest valid count by meetup id. */
export function latestCounts<Count extends Counted>(
  meetups: readonly { id: string; headCounts: readonly Count[] }[],
  now: Date,
): Map<string, Count> {
  const latest = meetups.flatMap(({ id, headCounts }) => {
    const [count] = standingCounts(headCounts, now);
    return count ? [[id, count] as const] : [];
  });
  return new Map(latest);
}

/** RSVPs to the meetups in cities. */
export type Coming = { people: number; cities: number };

/** One number and what it counts, or a text instead of it. */
export type Statement =
  | { says: "hosts" }
  | { says: "coming"; people: number; cities: number }
  | { says: "said"; people: number }
  | { says: "counted"; people: number; atLeast: boolean; countedCities: number; cities: number }
  | { says: "not-counted"; cities: number };

/** Below this, the hosts' names say more than the number. */
const FEWEST_TO_BOAST = 20;

/** The big number of each phase. Tonight, counts and RSVPs are shown side by side and never merged. */
export function statements(phase: EventPhase, coming: Coming, counted: Tally): Statement[] {
  if (phase === "before")
    return coming.people < FEWEST_TO_BOAST ? [{ says: "hosts" }] : [{ says: "coming", ...coming }];
  const { people, ...rest } = counted;
  const inRooms: Statement =
    people === null
      ? { says: "not-counted", cities: counted.cities }
      : { says: "counted", people, ...rest };
  if (phase === "after" || coming.people === 0) return [inRooms];
  return [inRooms, { says: "said", people: coming.people }];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAYS_TO_COUNT = 7;
/** People arrive early and stay late. */
const EARLY = 60 * MINUTE;
const LATE = 6 * 60 * MINUTE;

type Gathering = {
  status: "proposed" | "published" | "canceled";
  startsAt: Date;
  endsAt: Date;
};

/** Counting is open from the doors until a week after closing; null if it is open. */
export function countingRefusal(meetup: Gathering, now: Date): EveningRefusal | null {
  const isLate = now.getTime() > meetup.endsAt.getTime() + DAYS_TO_COUNT * DAY;
  return eveningRefusal(meetup, { isEarly: now < meetup.startsAt, isLate });
}

/** Whether "now" is a plausible time of a count: people are still in the room. */
export function isNightOf(meetup: Gathering, now: Date): boolean {
  return now >= meetup.startsAt && now.getTime() <= meetup.endsAt.getTime() + LATE;
}

type Clock = Gathering & { localDate: LocalDate; timeZone: string };
type CountTime =
  | { ok: true; countedAt: Date | null }
  | { ok: false; code: "time-not-yet" | "time-outside" }
  | { ok: false; unclear: UnresolvedTime; at: LocalTime };

/** The instant of a local time at the meetup: that evening, or after midnight. */
export function countTime(
  meetup: Clock,
  typed: { at: LocalTime | null; atChoice?: ClockChoice | null | undefined },
  now: Date,
): CountTime {
  const { at, atChoice } = typed;
  if (at === null) return { ok: true, countedAt: isNightOf(meetup, now) ? now : null };
  const isOfNight = (instant: Date) => timeRefusal(meetup, instant) === null;
  const has = (instant: Date) => isOfNight(instant) && instant <= now;
  const found = timeOfNight(meetup, at, atChoice, has);
  if (found?.ok) return { ok: true, countedAt: found.instant };
  if (found) return { ok: false, unclear: found, at };
  const comes = timeOfNight(meetup, at, atChoice, isOfNight) !== null;
  return { ok: false, code: comes ? "time-not-yet" : "time-outside" };
}

const DELIVERED_LATE = DAY;

/** The moment by which a phone's right to count is judged: a count that it saved is delivered within a day. */
export const rightAsOf = (at: LocalTime | Date | null, now: Date): Date =>
  at instanceof Date && now.getTime() - at.getTime() <= DELIVERED_LATE ? at : now;

/** Why nobody was counted there at an instant: it was long before the doors, or long after closing. */
export function timeRefusal(meetup: Gathering, instant: Date): EveningRefusal | null {
  const at = instant.getTime();
  return eveningRefusal(meetup, {
    isEarly: at < meetup.startsAt.getTime() - EARLY,
    isLate: at > meetup.endsAt.getTime() + LATE,
  });
}

export type CountIssue =
  | { field: "precision"; code: "at-least-nobody" }
  | { field: "andMe"; code: "nobody-and-me" };

type TypedCount = { count: number; precision: Precision; andMe: boolean };

/** What can't be said of 0: "at least 0" says nothing, and where the counter is, somebody is. */
export function countIssue({ count, precision, andMe }: TypedCount): CountIssue | null {
  if (count > 0) return null;
  if (andMe) return { field: "andMe", code: "nobody-and-me" };
  return precision === "at_least" ? { field: "precision", code: "at-least-nobody" } : null;
}

/** Null of nobody: 0 doesn't include the counter either. */
export function includesCounter({ count, andMe }: Omit<TypedCount, "precision">): boolean | null {
  return count === 0 ? null : !andMe;
}
