import { InvalidField } from "@/lib/kernel/outcome";
import { bilingual } from "@/lib/platform/i18n/bilingual";
import type { Locale } from "@/lib/platform/i18n/locales";
import { clockIssue } from "@/lib/platform/time/clock-issue";
import { formatTime, formatTimeIn, formatTimeInTowns } from "@/lib/platform/time/format";
import type { LocalDate, LocalTime, Wall } from "@/lib/platform/time/local";
import type { UnresolvedTime } from "@/lib/platform/time/resolve-wall-time";
import { zoneTown } from "@/lib/platform/time/zone-town";
import { toWall } from "@/lib/platform/time/zones";
import { cityName } from "./rules";

type CityNames = { nameEn: string; nameFr: string };

/** A city of the event and its time zone. */
export type CityClock = { timeZone: string; city: CityNames | null };

/** The town whose local time a meetup uses: its city or, from afar, the town its zone is named for. */
export function clockTown({ city, timeZone }: CityClock, locale: Locale): string {
  return city ? cityName(city, locale) : zoneTown(timeZone);
}

type Unclear = { city: CityNames | null; time: LocalTime; unclear: UnresolvedTime };

/** The error of a field with a local time that a city's clocks skip or repeat. */
export function unclearTime(field: string, { city, time, unclear }: Unclear): InvalidField {
  const town = city && bilingual((locale) => cityName(city, locale));
  const { code, params } = clockIssue(unclear, time, town);
  return new InvalidField(field, code, params);
}

/** "7 pm Vancouver time". */
export function startInTown(
  meetup: CityClock & { startsLocal: LocalTime },
  locale: Locale,
): string {
  return formatTimeIn(meetup.startsLocal, clockTown(meetup, locale), locale);
}

/** "7 pm" next to a city's name; from afar, without one, "7 pm Toronto time". */
export function startShort(meetup: CityClock & { startsLocal: LocalTime }, locale: Locale): string {
  return meetup.city ? formatTime(meetup.startsLocal, locale) : startInTown(meetup, locale);
}

type Stream = { city: CityNames | null; startsAt: Date; localDate: LocalDate };

/**
 * "8 pm in Halifax · 7 pm in Ottawa and Toronto": the stream's start in each city's local time. Null for a city's
 * meetup and without published cities.
 */
export function startInCities(
  { city: own, startsAt, localDate }: Stream,
  cities: readonly CityClock[],
  locale: Locale,
): string | null {
  if (own || cities.length === 0) return null;
  const shown = new Map<string, { wall: Wall; towns: string[] }>();
  for (const { city, timeZone } of cities) {
    const wall = toWall(startsAt, timeZone);
    const clock = `${wall.date} ${wall.time}`;
    const towns = shown.get(clock)?.towns ?? [];
    shown.set(clock, { wall, towns: [...towns, clockTown({ city, timeZone }, locale)] });
  }
  const eastToWest = [...shown].sort(([a], [b]) => (a < b ? 1 : -1));
  return eastToWest
    .map(([, { wall, towns }]) => {
      const byName = towns.sort((a, b) => a.localeCompare(b, locale));
      return formatTimeInTowns(wall, byName, locale, localDate);
    })
    .join(" · ");
}
