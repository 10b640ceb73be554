import type { Wall } from "./local";
import { type ClockChoice, type ToInstant, toInstant } from "./zones";

export type Unclear = Extract<ToInstant, { ok: false }>;
/** `choice` is kept only where the clocks show `wall` twice: elsewhere it would mislead later. */
export type Settled = { ok: true; wall: Wall; choice: ClockChoice | null; instant: Date };

/**
 * What somebody means by a wall time. A choice takes one of the two instants that share it, or, where
 * the clocks skip it, the last minute before or the first after; anywhere else it says nothing.
 */
export function settle(wall: Wall, timeZone: string, choice: ClockChoice): Settled;
export function settle(
  wall: Wall,
  timeZone: string,
  choice: ClockChoice | null | undefined,
): Settled | Unclear;
export function settle(
  wall: Wall,
  timeZone: string,
  choice: ClockChoice | null | undefined,
): Settled | Unclear {
  const found = toInstant(wall.date, wall.time, timeZone);
  if (found.ok) return { ok: true, wall, choice: null, instant: found.instant };
  if (!choice) return found;
  if (found.reason === "gap") return settle(found[choice], timeZone, choice);
  return { ok: true, wall, choice, instant: found[choice].instant };
}
