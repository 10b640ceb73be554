import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import type { LocalDate, LocalTime, Wall } from "@/lib/platform/time/local";
import {
  type ResolvedTime,
  resolveWallTime,
  type UnresolvedTime,
} from "@/lib/platform/time/resolve-wall-time";
import { type ClockChoice, toWall, tzdbVersion } from "@/lib/platform/time/zones";

/** How long a meetup lasts until its host says otherwise. */
const USUAL_LENGTH_MS = 2.5 * 3_600_000;

/** An event's own date and time: what a meetup starts from. */
export type NightClock = { localDate: LocalDate; localTime: LocalTime; clock: ClockChoice | null };

export type MeetupTimes = {
  localDate: LocalDate;
  startsLocal: LocalTime;
  endsLocal: LocalTime;
  startsChoice: ClockChoice | null;
  endsChoice: ClockChoice | null;
  startsAt: Date;
  endsAt: Date;
  rsvpsCloseAt: Date;
  tzdbVersion: string;
};

/**
 * The times of a meetup that nobody has looked at yet: the night's start on this city's clock, two and a half
 * hours, answers taken to the end. A start that these clocks skip or show twice wants a choice.
 */
export function usualTimes(
  night: NightClock,
  timeZone: string,
): { ok: true; times: MeetupTimes } | UnresolvedTime {
  const start = resolveWallTime(
    { date: night.localDate, time: night.localTime },
    timeZone,
    night.clock,
  );
  return start.ok ? { ok: true, times: timesFrom(start, timeZone) } : start;
}

function timesFrom({ wall, choice, instant }: ResolvedTime, timeZone: string): MeetupTimes {
  const endsAt = new Date(instant.getTime() + USUAL_LENGTH_MS);
  const ends = toWall(endsAt, timeZone);
  return {
    localDate: wall.date,
    startsLocal: wall.time,
    endsLocal: ends.time,
    startsChoice: choice,
    endsChoice: choiceOf(ends, endsAt, timeZone),
    startsAt: instant,
    endsAt,
    rsvpsCloseAt: endsAt,
    tzdbVersion: tzdbVersion(),
  };
}

/** Which of two the end is, where it falls into the hour that the clocks show twice. */
function choiceOf(wall: Wall, instant: Date, timeZone: string): ClockChoice | null {
  const earlier = resolveWallTime(wall, timeZone, "earlier");
  if (!earlier.choice) return null;
  return earlier.instant.getTime() === instant.getTime() ? "earlier" : "later";
}

type Clock = { timeZone: string; stripPlace: StripPlace };

/** What each place of the strip goes by, but for a few towns. */
const USUAL_ZONE: Record<StripPlace, string> = {
  NT: "America/St_Johns",
  AT: "America/Halifax",
  ET: "America/Toronto",
  CT: "America/Winnipeg",
  MT: "America/Edmonton",
  PT: "America/Vancouver",
};

const EASTERN: Clock = { timeZone: USUAL_ZONE.ET, stripPlace: "ET" };

/** The clock of the meetup from afar until the stream has one: Eastern where a city is, else the first city's. */
export function streamClock(cities: readonly Clock[]): Clock {
  if (cities.length === 0 || cities.some((city) => city.stripPlace === "ET")) return EASTERN;
  const eastToWest = [...cities].sort(
    (a, b) => STRIP.indexOf(a.stripPlace) - STRIP.indexOf(b.stripPlace),
  );
  return eastToWest[0] ?? EASTERN;
}

/** The clocks that the stream's times may be given by, from east to west: each place's usual one, and its own. */
export function streamClocks({ timeZone, stripPlace }: Clock): Clock[] {
  const usual = STRIP.map((place) => ({ timeZone: USUAL_ZONE[place], stripPlace: place }));
  if (usual.some((clock) => clock.timeZone === timeZone)) return usual;
  const own = { timeZone, stripPlace };
  return usual.flatMap((clock) => (clock.stripPlace === stripPlace ? [clock, own] : [clock]));
}

/** The clock for a meetup's times, of the zone that was chosen from afar; a city keeps its own. Null: none of ours. */
export function clockFor(
  { kind, timeZone, stripPlace }: Clock & { kind: "city" | "afar" },
  chosen: string | null,
): Clock | null {
  const own = { timeZone, stripPlace };
  if (kind === "city" || chosen === null) return own;
  return streamClocks(own).find((clock) => clock.timeZone === chosen) ?? null;
}

/** Whether a meetup still stands at the event's own date and time, so that it moves with them. */
export function stillUsual(
  meetup: { localDate: LocalDate; startsLocal: LocalTime },
  event: { localDate: LocalDate; localTime: LocalTime },
): boolean {
  return meetup.localDate === event.localDate && meetup.startsLocal === event.localTime;
}
