import { comparable, comparableNames } from "@/lib/places/comparable-rules";
import { freeSlug } from "@/lib/places/rules";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { lockCitySlugs } from "@/lib/seating/locks";
import type { NewTown } from "./rules";

/**
 * Finds or adds a city for each town, in their order; `added` has the slugs of new ones. A town that somebody added
 * before, with the same clock, is used again.
 */
export async function addTowns(
  tx: Tx,
  towns: readonly NewTown[],
  addedById: string,
): Promise<{ ids: string[]; added: string[] }> {
  const ids: string[] = [];
  const added: string[] = [];
  if (towns.length > 0) await lockCitySlugs(tx);
  const cities = towns.length > 0 ? await tx.city.findMany({ select: named }) : [];
  for (const town of towns) {
    const known = cities.find((city) => isSame(city, town));
    const slugs = new Set(cities.map(({ slug }) => slug));
    const city = known ?? (await addTown(tx, town, { slugs, addedById }));
    ids.push(city.id);
    if (known) continue;
    cities.push(city);
    added.push(city.slug);
  }
  return { ids, added };
}

const named = {
  id: true,
  slug: true,
  nameEn: true,
  nameFr: true,
  province: true,
  timeZone: true,
} as const;
type Known = Prisma.CityGetPayload<{ select: typeof named }>;

function isSame(city: Known, town: NewTown): boolean {
  if (city.province !== town.province || city.timeZone !== town.timeZone) return false;
  return comparableNames(city).includes(comparable(town.name));
}

type Adding = { slugs: Set<string>; addedById: string };

function addTown(tx: Tx, { name, ...place }: NewTown, { slugs, addedById }: Adding) {
  const slug = freeSlug(name, slugs, "town");
  const data = { slug, nameEn: name, nameFr: name, ...place, addedById };
  return tx.city.create({ data, select: named });
}
