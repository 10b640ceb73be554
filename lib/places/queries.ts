import { keptChoice } from "@/lib/kernel/device-choice";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { resolveTown } from "./rules";
import type { StripPlace } from "./schema";
import { TOWN_COOKIE } from "./schema";

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
  /** Offered as a tick when somebody starts an event. */
  usual: boolean;
};

/** Every city there is, by its name in the reader's language, as a French dictionary sorts. */
export async function citiesForSelect(locale: Locale): Promise<City[]> {
  // Prisma's orderBy knows no collation.
  const order =
    locale === "fr"
      ? await db.$queryRaw<{ id: string }[]>`
          SELECT "id" FROM "City" ORDER BY "nameFr" COLLATE "fr-x-icu", "id"`
      : await db.$queryRaw<{ id: string }[]>`
          SELECT "id" FROM "City" ORDER BY "nameEn" COLLATE "fr-x-icu", "id"`;
  const cities = await db.city.findMany({ select: citySelect });
  const rank = new Map(order.map(({ id }, place) => [id, place]));
  return cities.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}

/** The town that the reader chose on this device, else the one of their profile. */
export async function chosenTown(
  viewer: Person | null,
  cities: readonly City[],
): Promise<City | null> {
  const slug = await keptChoice(TOWN_COOKIE);
  const chosen = slug && cities.find((city) => city.slug === slug);
  if (chosen) return chosen;
  if (!viewer) return null;
  const profile = await db.user.findUnique({ where: { id: viewer.id }, select: { town: true } });
  return profile?.town ? resolveTown(profile.town, cities) : null;
}
