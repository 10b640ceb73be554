import { addDays, type LocalDate, type LocalTime } from "./local";
import type { UnresolvedTime } from "./resolve-wall-time";
import { type ClockChoice, toInstant } from "./zones";

/** A meetup's local times, from which its instants derive. */
export type WallInterval = {
  localDate: LocalDate;
  startsLocal: LocalTime;
  /** Before `startsLocal`, it is on the next day. */
  endsLocal: LocalTime;
  startsChoice?: ClockChoice | null;
  endsChoice?: ClockChoice | null;
  timeZone: string;
};

export type ToInterval =
  | { ok: true; startsAt: Date; endsAt: Date }
  | ({ ok: false; field: "starts" | "ends" } & (UnresolvedTime | { reason: "no-length" }));

export function endDate(when: Pick<WallInterval, "localDate" | "startsLocal" | "endsLocal">) {
  return when.endsLocal < when.startsLocal ? addDays(when.localDate, 1) : when.localDate;
}

export function toInterval(when: WallInterval): ToInterval {
  const { localDate, startsLocal, endsLocal, timeZone } = when;
  const start = toInstant(localDate, startsLocal, timeZone, when.startsChoice);
  if (!start.ok) return { field: "starts", ...start };
  const end = toInstant(endDate(when), endsLocal, timeZone, when.endsChoice);
  if (!end.ok) return { field: "ends", ...end };
  if (end.instant <= start.instant) return { ok: false, field: "ends", reason: "no-length" };
  return { ok: true, startsAt: start.instant, endsAt: end.instant };
}
