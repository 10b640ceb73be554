import type { LocalDate, LocalTime } from "@/lib/platform/time/local";
import { timeOfNight, type UnresolvedTime } from "@/lib/platform/time/resolve-wall-time";
import type { ClockChoice } from "@/lib/platform/time/zones";

const MINUTE = 60_000;
/** A room needs as long to fill. */
const AFTER_DOORS = 30;
/** From one city to the next. */
const APART = 5;
/** How long the stream stays with a city, if no other comes before. */
const STAYS = 5;

type Span = { startsAt: Date; endsAt: Date };
type Slot = { startsAt: Date; callInMinutes: number | null };
type Slotted = Span & Slot;

/** The instant of a city's slot. Kept in minutes after the doors, it moves with them. */
export function callInAt({ startsAt, callInMinutes }: Slot): Date | null {
  return callInMinutes === null ? null : new Date(startsAt.getTime() + callInMinutes * MINUTE);
}

/**
 * Minutes after the doors for cities without a slot, in the order of the sun: half an hour after the doors, and never
 * two within five minutes. A city for which there is no time left before it closes gets none.
 */
export function suggestedCallIns<City extends Slotted & { id: string }>(
  cities: readonly City[],
): Map<string, number> {
  const taken = cities.flatMap((city) => callInAt(city)?.getTime() ?? []);
  const suggested = new Map<string, number>();
  const isFree = (at: number) => taken.every((other) => Math.abs(other - at) >= APART * MINUTE);
  const bySun = cities.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  for (const { id, callInMinutes, startsAt, endsAt } of bySun) {
    if (callInMinutes !== null) continue;
    let at = startsAt.getTime() + AFTER_DOORS * MINUTE;
    while (!isFree(at)) at += APART * MINUTE;
    if (at >= endsAt.getTime()) continue;
    taken.push(at);
    suggested.set(id, (at - startsAt.getTime()) / MINUTE);
  }
  return suggested;
}

type Wave<City> = {
  /** Where the stream is. */
  now: City | null;
  /** Where it turns to next, and in how many minutes. */
  next: { city: City; minutes: number } | null;
};

export function waveAt<City extends Slot>(cities: readonly City[], at: Date): Wave<City> {
  const slots = cities
    .flatMap((city) => {
      const slot = callInAt(city);
      return slot ? [{ city, slot: slot.getTime() }] : [];
    })
    .sort((a, b) => a.slot - b.slot);
  const last = slots.findLast(({ slot }) => slot <= at.getTime());
  const next = slots.find(({ slot }) => slot > at.getTime());
  const isOn = last && at.getTime() < last.slot + STAYS * MINUTE;
  return {
    now: isOn ? last.city : null,
    next: next
      ? { city: next.city, minutes: Math.ceil((next.slot - at.getTime()) / MINUTE) }
      : null,
  };
}

type Clock = Span & { localDate: LocalDate; timeZone: string };
type CallInMinutes =
  | { ok: true; minutes: number }
  | { ok: false; code: "time-outside" }
  | { ok: false; unclear: UnresolvedTime };

/** Minutes after the doors of a local time, that evening or after midnight, while the meetup lasts. */
export function callInMinutes(
  meetup: Clock,
  at: LocalTime,
  choice: ClockChoice | null,
): CallInMinutes {
  const { startsAt, endsAt } = meetup;
  const lasts = (instant: Date) => instant >= startsAt && instant < endsAt;
  const found = timeOfNight(meetup, at, choice, lasts);
  if (!found) return { ok: false, code: "time-outside" };
  if (!found.ok) return { ok: false, unclear: found };
  return { ok: true, minutes: (found.instant.getTime() - startsAt.getTime()) / MINUTE };
}
