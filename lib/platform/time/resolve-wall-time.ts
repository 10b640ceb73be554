import { addDays, type LocalDate, type LocalTime, type Wall } from "./local";
import { type ClockChoice, type ToInstant, toInstant } from "./zones";

export type UnresolvedTime = Extract<ToInstant, { ok: false }>;
/** `choice` is set only where the clocks show `wall` twice. */
export type ResolvedTime = { ok: true; wall: Wall; choice: ClockChoice | null; instant: Date };

/**
 * Resolves a local time to an instant. A choice picks one of two instants that share the local time or,
 * where the clocks skip it, the last minute before the gap or the first one after it.
 */
export function resolveWallTime(wall: Wall, timeZone: string, choice: ClockChoice): ResolvedTime;
export function resolveWallTime(
  wall: Wall,
  timeZone: string,
  choice: ClockChoice | null | undefined,
): ResolvedTime | UnresolvedTime;
export function resolveWallTime(
  wall: Wall,
  timeZone: string,
  choice: ClockChoice | null | undefined,
): ResolvedTime | UnresolvedTime {
  const found = toInstant(wall.date, wall.time, timeZone);
  if (found.ok) return { ok: true, wall, choice: null, instant: found.instant };
  if (!choice) return found;
  if (found.reason === "gap") return resolveWallTime(found[choice], timeZone, choice);
  return { ok: true, wall, choice, instant: found[choice].instant };
}

/** Resolves a local time of that evening or, if it does not fit there, after midnight; null if neither `fits`. */
export function timeOfNight(
  { localDate, timeZone }: { localDate: LocalDate; timeZone: string },
  time: LocalTime,
  choice: ClockChoice | null | undefined,
  fits: (instant: Date) => boolean,
): ResolvedTime | UnresolvedTime | null {
  for (const date of [localDate, addDays(localDate, 1)]) {
    const wall = { date, time };
    if (fits(resolveWallTime(wall, timeZone, choice ?? "earlier").instant))
      return resolveWallTime(wall, timeZone, choice);
  }
  return null;
}
