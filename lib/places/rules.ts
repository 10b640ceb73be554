import type { Locale } from "@/lib/platform/i18n/locales";
import { asciiLower, comparable, comparableNames } from "./comparable-rules";
import { provinceOf } from "./province-rules";

type Named = { nameEn: string; nameFr: string; province: string };
type Located = { latitude: number; longitude: number };
/** Towns that an organizer added have no coordinates. */
type MaybeLocated = { latitude: number | null; longitude: number | null };

export function cityName(city: Omit<Named, "province">, locale: Locale): string {
  return locale === "fr" ? city.nameFr : city.nameEn;
}

// French collation orders English names as well.
const collator = new Intl.Collator("fr");

/** By name in the reader's language. */
export function byCityName<City extends Omit<Named, "province">>(
  cities: readonly City[],
  locale: Locale,
): City[] {
  return [...cities].sort((a, b) => collator.compare(cityName(a, locale), cityName(b, locale)));
}

const EARTH_RADIUS_KM = 6371;

export function isLocated<Place extends MaybeLocated>(place: Place): place is Place & Located {
  return place.latitude !== null && place.longitude !== null;
}

/** The candidate at the shortest distance; null without candidates, or if it is unknown where `from` is. */
export function nearestCity<City extends MaybeLocated>(
  from: MaybeLocated,
  candidates: readonly City[],
): { city: City; kilometres: number } | null {
  if (!isLocated(from)) return null;
  const far = candidates
    .filter(isLocated)
    .map((city) => ({ city, kilometres: kilometresBetween(from, city) }));
  return far.sort((a, b) => a.kilometres - b.kilometres)[0] ?? null;
}

/** Puts the meetup nearest to the town first, out of those that may be chosen; without a town nothing moves. */
export function nearestFirst<Meetup extends { city: MaybeLocated | null }>(
  meetups: readonly Meetup[],
  town: MaybeLocated | null,
  isCandidate: (meetup: Meetup) => boolean,
): { nearest: Meetup | null; rows: Meetup[] } {
  const candidates = meetups.flatMap((meetup) =>
    meetup.city && isCandidate(meetup) ? [{ ...meetup.city, meetup }] : [],
  );
  const nearest = (town && nearestCity(town, candidates)?.city.meetup) ?? null;
  if (!nearest) return { nearest, rows: [...meetups] };
  return { nearest, rows: [nearest, ...meetups.filter((meetup) => meetup !== nearest)] };
}

/** Great-circle distance by the haversine formula. */
export function kilometresBetween(a: Located, b: Located): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const halfChord = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h =
    halfChord(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      halfChord(a.longitude, b.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Resolves input such as "st johns", "Montréal, QC" or "Quebec City"; null if the province does not match. */
export function resolveTown<City extends Named>(
  typed: string,
  cities: readonly City[],
): City | null {
  const town = comparable(typed);
  const means = (city: City) =>
    comparableNames(city).some((name) => {
      if (town === name) return true;
      return town.startsWith(`${name} `) && isIn(city, town.slice(name.length + 1));
    });
  return cities.find(means) ?? null;
}

const isIn = (city: Named, rest: string) => rest === "canada" || provinceOf(rest) === city.province;

/** Paths next to the cities below an event's slug. */
const RESERVED_SLUGS = new Set([
  "afar",
  "board",
  "commitments",
  "desk",
  "line-up",
  "line-ups",
  "live",
  "new",
  "opengraph-image",
  "preview",
  "propose",
  "questions",
  "recap",
  "reflections",
  "wall",
  "write",
]);
const SLUG_LENGTH = 60;

export function isReservedSlug(slug: string): boolean {
  return RESERVED_SLUGS.has(slug);
}

/** ASCII: "Sept-Îles" is "sept-iles". Empty if the text has no Latin letters. */
export function slugify(text: string): string {
  const slug = asciiLower(text)
    .replace(/['’ʼ]/g, "")
    .replace(/[^a-z0-9]+/g, "-");
  return slug.replace(/^-/, "").slice(0, SLUG_LENGTH).replace(/-$/, "");
}

const SENTENCE_WORDS = 8;

/** A slug from the first words of a sentence. */
export function sentenceSlug(text: string, taken: ReadonlySet<string>, whenEmpty: string): string {
  return freeSlug(text.split(/\s+/).slice(0, SENTENCE_WORDS).join(" "), taken, whenEmpty);
}

/** The text's slug, numbered from 2 if taken or reserved. */
export function freeSlug(text: string, taken: ReadonlySet<string>, whenEmpty: string): string {
  const slug = slugify(text) || whenEmpty;
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? slug : `${slug}-${n}`;
    if (!taken.has(candidate) && !isReservedSlug(candidate)) return candidate;
  }
}
