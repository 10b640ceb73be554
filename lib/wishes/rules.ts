import { isOver } from "../events/rules";
import type { LocalDate } from "../time/local";

type Night = { status: "draft" | "published" | "canceled"; localDate: LocalDate };

export type WishRefusal = "event-canceled" | "night-over" | "city-there";

/** A wish is for a town of a night to come that has no meetup which one could go to instead. */
export function wishRefusal(event: Night, isOpenThere: boolean, now: Date): WishRefusal | null {
  if (event.status === "canceled") return "event-canceled";
  if (isOver(event.localDate, now)) return "night-over";
  return isOpenThere ? "city-there" : null;
}

type Wish = { offeredAt: Date | null; mailedAt: Date | null };
type Placed<City> = Wish & { city: City };

export type TownWishes<City> = { city: City; people: number; offers: number; told: boolean };

/** One line a town, those that most people wish for first. Give them the oldest first. */
export function townWishes<City extends { id: string }>(
  wishes: readonly Placed<City>[],
): TownWishes<City>[] {
  const towns = new Map<string, TownWishes<City>>();
  for (const { city, offeredAt, mailedAt } of wishes) {
    const town = towns.get(city.id) ?? { city, people: 0, offers: 0, told: false };
    town.people += 1;
    if (offeredAt) town.offers += 1;
    if (mailedAt) town.told = true;
    towns.set(city.id, town);
  }
  return [...towns.values()].sort((a, b) => b.people - a.people);
}
