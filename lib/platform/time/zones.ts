import moment from "moment-timezone";
import type { LocalDate, LocalTime, Wall } from "./local";

/** Which of two instants a repeated local time means. */
export type ClockChoice = "earlier" | "later";
export type Occurrence = { instant: Date; offsetMinutes: number };
export type ToInstant =
  | ({ ok: true } & Occurrence)
  /** A skipped time: the last minute before the gap, the first after it. */
  | { ok: false; reason: "gap"; earlier: Wall; later: Wall }
  /** A repeated time. */
  | { ok: false; reason: "overlap"; earlier: Occurrence; later: Occurrence };

/** Where no meetup says which. */
export const DEFAULT_ZONE = "America/Toronto";

const MINUTE = 60_000;

/** The tz database release of every conversion, such as "2026f". */
export function tzdbVersion(): string {
  return moment.tz.dataVersion;
}

/** Minutes east of UTC: Vancouver in the winter of 2011 is -480. */
export function offsetMinutes(instant: Date, timeZone: string): number {
  // moment counts westwards. 0 - x avoids -0.
  return 0 - zoneData(timeZone).utcOffset(instant.getTime());
}

export function toWall(instant: Date, timeZone: string): Wall {
  const shifted = new Date(instant.getTime() + offsetMinutes(instant, timeZone) * MINUTE);
  const text = shifted.toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

export function toInstant(
  date: LocalDate,
  time: LocalTime,
  timeZone: string,
  choice?: ClockChoice | null,
): ToInstant {
  const wall = Date.parse(`${date}T${time}:00.000Z`);
  if (Number.isNaN(wall)) throw new RangeError(`no such wall time: ${date} ${time}`);
  const [first, second] = occurrences(wall, timeZone);
  if (!first) return gapAround(wall, timeZone);
  if (!second) return { ok: true, ...first };
  if (choice) return { ok: true, ...(choice === "earlier" ? first : second) };
  return { ok: false, reason: "overlap", earlier: first, later: second };
}

function zoneData(timeZone: string) {
  const zone = moment.tz.zone(timeZone);
  if (!zone) throw new RangeError(`unknown time zone: ${timeZone}`);
  return zone;
}

/** Tries every offset the zone ever had, and keeps those in force at the resulting instant. */
function occurrences(wall: number, timeZone: string): Occurrence[] {
  const zone = zoneData(timeZone);
  return [...new Set(zone.offsets)]
    .map((west) => ({ west, at: wall + west * MINUTE }))
    .filter(({ west, at }) => zone.utcOffset(at) === west)
    .sort((a, b) => a.at - b.at)
    .map(({ west, at }) => ({ instant: new Date(at), offsetMinutes: 0 - west }));
}

function gapAround(wall: number, timeZone: string): ToInstant {
  const { untils, offsets } = zoneData(timeZone);
  const change = untils.find((until, i) => {
    const [before = 0, after = 0] = [offsets[i], offsets[i + 1]];
    return until - before * MINUTE <= wall && wall < until - after * MINUTE;
  });
  if (change === undefined) throw new RangeError(`no clock change in ${timeZone} explains a gap`);
  return {
    ok: false,
    reason: "gap",
    earlier: toWall(new Date(change - MINUTE), timeZone),
    later: toWall(new Date(change), timeZone),
  };
}
