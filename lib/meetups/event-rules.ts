import type { LocalDate, LocalTime, Wall } from "../time/local";
import { STRIP, type StripPlace } from "../time/strip";
import { type ClockChoice, toInstant, toWall, tzdbVersion } from "../time/zones";

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

export type ClockFault =
  | { ok: false; reason: "skipped"; earlier: LocalTime; later: LocalTime }
  | { ok: false; reason: "repeated" };

/**
 * The times of a meetup that nobody has looked at yet: the night's start on this city's clock, two and a half
 * hours, answers taken to the end. A start that these clocks skip or show twice wants a choice.
 */
export function usualTimes(
  night: NightClock,
  timeZone: string,
): { ok: true; times: MeetupTimes } | ClockFault {
  const found = toInstant(night.localDate, night.localTime, timeZone);
  if (found.ok) return drawnUp(found.instant, null, timeZone);
  if (found.reason === "overlap") {
    if (!night.clock) return { ok: false, reason: "repeated" };
    return drawnUp(found[night.clock].instant, night.clock, timeZone);
  }
  if (!night.clock)
    return {
      ok: false,
      reason: "skipped",
      earlier: found.earlier.time,
      later: found.later.time,
    };
  return drawnUp(instantOf(found[night.clock], timeZone), null, timeZone);
}

function drawnUp(startsAt: Date, startsChoice: ClockChoice | null, timeZone: string) {
  const endsAt = new Date(startsAt.getTime() + USUAL_LENGTH_MS);
  const [starts, ends] = [toWall(startsAt, timeZone), toWall(endsAt, timeZone)];
  const times: MeetupTimes = {
    localDate: starts.date,
    startsLocal: starts.time,
    endsLocal: ends.time,
    startsChoice,
    endsChoice: choiceOf(ends, endsAt, timeZone),
    startsAt,
    endsAt,
    rsvpsCloseAt: endsAt,
    tzdbVersion: tzdbVersion(),
  };
  return { ok: true as const, times };
}

function instantOf(wall: Wall, timeZone: string): Date {
  const found = toInstant(wall.date, wall.time, timeZone, "earlier");
  if (!found.ok) throw new RangeError(`the edge of a gap lies in a gap: ${timeZone}`);
  return found.instant;
}

/** Which of two the end is, where it falls into the hour that the clocks show twice. */
function choiceOf(wall: Wall, instant: Date, timeZone: string): ClockChoice | null {
  const found = toInstant(wall.date, wall.time, timeZone);
  if (found.ok || found.reason === "gap") return null;
  return found.earlier.instant.getTime() === instant.getTime() ? "earlier" : "later";
}

type Clock = { timeZone: string; stripPlace: StripPlace };

const EASTERN: Clock = { timeZone: "America/Toronto", stripPlace: "ET" };

/** The clock of the meetup from afar until the stream has one: Eastern where a city is, else the first city's. */
export function streamClock(cities: readonly Clock[]): Clock {
  if (cities.length === 0 || cities.some((city) => city.stripPlace === "ET")) return EASTERN;
  const eastToWest = [...cities].sort(
    (a, b) => STRIP.indexOf(a.stripPlace) - STRIP.indexOf(b.stripPlace),
  );
  return eastToWest[0] ?? EASTERN;
}

/** Whether a meetup still stands at the event's own date and time, so that it moves with them. */
export function stillUsual(
  meetup: { localDate: LocalDate; startsLocal: LocalTime },
  event: { localDate: LocalDate; localTime: LocalTime },
): boolean {
  return meetup.localDate === event.localDate && meetup.startsLocal === event.localTime;
}
