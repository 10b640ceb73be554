import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import type { LocalDate, LocalTime, Wall } from "@/lib/platform/time/local";
import {
  type ResolvedTime,
  resolveWallTime,
  type UnresolvedTime,
} from "@/lib/platform/time/resolve-wall-time";
import { type ClockChoice, toWall, tzdbVersion } from "@/lib/platform/time/zones";

/** The default length of a meetup. */
const USUAL_LENGTH_MS = 2.5 * 3_600_000;

/** An event's local date and time, from which its meetups' times derive. */
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
 * A new meetup's times: the event's start in local time, two and a half hours, RSVPs open until the end. A start in
 * a skipped or repeated hour requires a choice.
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

/** The choice that stores an end in a repeated hour. */
function choiceOf(wall: Wall, instant: Date, timeZone: string): ClockChoice | null {
  const earlier = resolveWallTime(wall, timeZone, "earlier");
  if (!earlier.choice) return null;
  return earlier.instant.getTime() === instant.getTime() ? "earlier" : "later";
}

type Clock = { timeZone: string; stripPlace: StripPlace };

/** The most common zone of each place of the strip. */
const USUAL_ZONE: Record<StripPlace, string> = {
  NT: "America/St_Johns",
  AT: "America/Halifax",
  ET: "America/Toronto",
  CT: "America/Winnipeg",
  MT: "America/Edmonton",
  PT: "America/Vancouver",
};

const EASTERN: Clock = { timeZone: USUAL_ZONE.ET, stripPlace: "ET" };

/** The default zone of the meetup from afar: Eastern if a city is, else the first city's. */
export function streamClock(cities: readonly Clock[]): Clock {
  if (cities.length === 0 || cities.some((city) => city.stripPlace === "ET")) return EASTERN;
  const eastToWest = [...cities].sort(
    (a, b) => STRIP.indexOf(a.stripPlace) - STRIP.indexOf(b.stripPlace),
  );
  return eastToWest[0] ?? EASTERN;
}

/** The zones to choose from for the stream, from east to west: one per place, and the current one. */
export function streamClocks({ timeZone, stripPlace }: Clock): Clock[] {
  const usual = STRIP.map((place) => ({ timeZone: USUAL_ZONE[place], stripPlace: place }));
  if (usual.some((clock) => clock.timeZone === timeZone)) return usual;
  const own = { timeZone, stripPlace };
  return usual.flatMap((clock) => (clock.stripPlace === stripPlace ? [clock, own] : [clock]));
}

/** The zone of a meetup's times: chosen from afar, a city's own otherwise. Null if not offered. */
export function clockFor(
  { kind, timeZone, stripPlace }: Clock & { kind: "city" | "afar" },
  chosen: string | null,
): Clock | null {
  const own = { timeZone, stripPlace };
  if (kind === "city" || chosen === null) return own;
  return streamClocks(own).find((clock) => clock.timeZone === chosen) ?? null;
}

/** Whether a meetup is still at the event's date and time, so that it moves with them. */
export function stillUsual(
  meetup: { localDate: LocalDate; startsLocal: LocalTime },
  event: { localDate: LocalDate; localTime: LocalTime },
): boolean {
  return meetup.localDate === event.localDate && meetup.startsLocal === event.localTime;
}
