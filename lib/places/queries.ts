import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
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
} satisfies Prisma.CitySelect;

export type City = {
  id: string;
  slug: string;
  nameEn: string;
  nameFr: string;
  province: string;
  stripPlace: StripPlace;
  timeZone: string;
  /** null: unknown, of a town that an organizer added. */
  latitude: number | null;
  longitude: number | null;
};

const LISTED = { addedById: null } satisfies Prisma.CityWhereInput;
const OPEN = { status: "published", event: { status: "published" } } as const;

/** The listed cities, and towns that were added where this event has a published meetup. */
export function citiesForReaders(eventId: string): Promise<City[]> {
  return db.city.findMany({
    where: { OR: [LISTED, { meetups: { some: { eventId, status: "published" } } }] },
    select: citySelect,
    orderBy: { id: "asc" },
  });
}

/** Where an anonymous reader may be from: listed cities, and added towns with a published meetup. */
export const READERS_CITIES = {
  OR: [LISTED, { meetups: { some: OPEN } }],
} satisfies Prisma.CityWhereInput;

/** The listed cities, and towns that the organizer added or has had in an event. */
export function organizersCities(viewer: Person | null): Prisma.CityWhereInput {
  if (!viewer) return LISTED;
  const own = { event: { organizers: { some: { userId: viewer.id } } } };
  return { OR: [LISTED, { addedById: viewer.id }, { meetups: { some: own } }] };
}

/** The cities that an organizer chooses from, sorted by their names in the reader's language. */
export async function citiesForOrganizer(viewer: Person | null, locale: Locale): Promise<City[]> {
  const where = organizersCities(viewer);
  return byCityName(await db.city.findMany({ where, select: citySelect }), locale);
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
