import type { Locale } from "@/lib/platform/i18n/locales";
import en from "@/lib/platform/i18n/messages/en/places.json";
import fr from "@/lib/platform/i18n/messages/fr/places.json";

/** Canada Post's codes; names are in `provinces` of the `places` catalogue. */
export type Province = keyof typeof en.provinces;

type Named = { nameEn: string; nameFr: string; province: string };
type Located = { latitude: number; longitude: number };

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

/** The candidate at the shortest distance, or null without candidates. */
export function nearestCity<City extends Located>(
  from: Located,
  candidates: readonly City[],
): { city: City; kilometres: number } | null {
  const far = candidates.map((city) => ({ city, kilometres: kilometresBetween(from, city) }));
  return far.sort((a, b) => a.kilometres - b.kilometres)[0] ?? null;
}

/** Puts the meetup nearest to the town first, out of those that may be chosen; without a town nothing moves. */
export function nearestFirst<Meetup extends { city: Located | null }>(
  meetups: readonly Meetup[],
  town: Located | null,
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
    [city.nameEn, city.nameFr].map(comparable).some((name) => {
      if (town === name) return true;
      return town.startsWith(`${name} `) && isProvince(town.slice(name.length + 1), city.province);
    });
  return cities.find(means) ?? null;
}

function isProvince(rest: string, code: string): boolean {
  const remainder = rest.replace(/ ?\bcanada$/, "");
  const names = [code, en.provinces[code as Province] ?? "", fr.provinces[code as Province] ?? ""];
  // "b c" remains of "B.C.".
  return (
    remainder === "" ||
    names.map(comparable).includes(remainder) ||
    joined(remainder) === joined(code)
  );
}

const joined = (text: string) => comparable(text).replaceAll(" ", "");

function comparable(name: string): string {
  return asciiLower(name)
    .replace(/['’ʼ]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte");
}

function asciiLower(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}

/** Paths next to the cities below an event's slug. */
const RESERVED_SLUGS = new Set([
  "afar",
  "board",
  "commitments",
  "desk",
  "line-up",
  "new",
  "opengraph-image",
  "propose",
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

/** The text's slug, numbered from 2 if taken or reserved. */
export function freeSlug(text: string, taken: ReadonlySet<string>, whenEmpty: string): string {
  const slug = slugify(text) || whenEmpty;
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? slug : `${slug}-${n}`;
    if (!taken.has(candidate) && !isReservedSlug(candidate)) return candidate;
  }
}
