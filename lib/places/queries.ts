import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { byCityName, resolveTown } from "./rules";
import type { StripPlace } from "./strip-rules";

const citySelect = {
  id: true,
  slug: true,
  nameEn: true,
  nameFr: true,
  province: true,
  stripPlace: true,
  timeZone: true,
  latitude: true,
  longitude: true,
  usual: true,
} as const;

export type City = {
  id: string;
  slug: string;
  nameEn: string;
  nameFr: string;
  province: string;
  stripPlace: StripPlace;
  timeZone: string;
  latitude: number;
  longitude: number;
  /** Preselectable when starting an event. */
  usual: boolean;
};

export function allCities(): Promise<City[]> {
  return db.city.findMany({ select: citySelect, orderBy: { id: "asc" } });
}

/** Every city, sorted by its name in the reader's language. */
export async function citiesForSelect(locale: Locale): Promise<City[]> {
  return byCityName(await allCities(), locale);
}

/** The town chosen on this device, otherwise the one of the viewer's profile. */
export function townOf(
  viewer: Person | null,
  cities: readonly City[],
  chosenSlug: string | undefined,
): City | null {
  const chosen = chosenSlug && cities.find((city) => city.slug === chosenSlug);
  if (chosen) return chosen;
  return viewer?.town ? resolveTown(viewer.town, cities) : null;
}
