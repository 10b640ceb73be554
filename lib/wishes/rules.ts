import { type Dated, eventPhase } from "@/lib/phases/rules";
import type { LocalDate } from "@/lib/platform/time/local";

type WishedNight = {
  status: "draft" | "published" | "canceled";
  localDate: LocalDate;
  /** The published meetups. */
  meetups: readonly Dated[];
};

export type WishRefusal = "event-canceled" | "night-over" | "city-there";

/** A wish is for a town without a meetup at an upcoming event. */
export function wishRefusal(
  event: WishedNight,
  isOpenThere: boolean,
  now: Date,
): WishRefusal | null {
  if (event.status === "canceled") return "event-canceled";
  if (eventPhase(event, now) === "after") return "night-over";
  return isOpenThere ? "city-there" : null;
}

type Wish = { id: string; offeredAt: Date | null; approvedAt: Date | null; mailedAt: Date | null };
type Placed<City> = Wish & { city: City; user: { email: string } };

export type Offer = { wishId: string; from: string; isApproved: boolean };
export type TownWishes<City> = { city: City; people: number; offers: Offer[]; isNotified: boolean };

/** By town, most wishes first; expects the oldest wishes first. */
export function townWishes<City extends { id: string }>(
  wishes: readonly Placed<City>[],
): TownWishes<City>[] {
  const towns = new Map<string, TownWishes<City>>();
  for (const { city, ...wish } of wishes) {
    const town = towns.get(city.id) ?? { city, people: 0, offers: [], isNotified: false };
    town.people += 1;
    if (wish.offeredAt) town.offers.push(offerOf(wish));
    if (wish.mailedAt) town.isNotified = true;
    towns.set(city.id, town);
  }
  return [...towns.values()].sort((a, b) => b.people - a.people);
}

// Named by address, because anybody may have typed the name.
function offerOf({ id, user, approvedAt }: Omit<Placed<never>, "city">): Offer {
  return { wishId: id, from: user.email, isApproved: approvedAt !== null };
}
