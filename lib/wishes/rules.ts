import { type Dated, eventPhase } from "@/lib/phases/rules";
import type { LocalDate } from "@/lib/platform/time/local";

type Night = {
  status: "draft" | "published" | "canceled";
  localDate: LocalDate;
  /** Those that are on. */
  meetups: readonly Dated[];
};

export type WishRefusal = "event-canceled" | "night-over" | "city-there";

/** A wish is for a town of a night to come that has no meetup which one could go to instead. */
export function wishRefusal(event: Night, isOpenThere: boolean, now: Date): WishRefusal | null {
  if (event.status === "canceled") return "event-canceled";
  if (eventPhase(event, now) === "after") return "night-over";
  return isOpenThere ? "city-there" : null;
}

type Wish = { id: string; offeredAt: Date | null; approvedAt: Date | null; mailedAt: Date | null };
type Placed<City> = Wish & { city: City; user: { email: string } };

export type Offer = { wishId: string; from: string; isApproved: boolean };
export type TownWishes<City> = { city: City; people: number; offers: Offer[]; told: boolean };

/** One line a town, those that most people wish for first. Give them the oldest first. */
export function townWishes<City extends { id: string }>(
  wishes: readonly Placed<City>[],
): TownWishes<City>[] {
  const towns = new Map<string, TownWishes<City>>();
  for (const { city, ...wish } of wishes) {
    const town = towns.get(city.id) ?? { city, people: 0, offers: [], told: false };
    town.people += 1;
    if (wish.offeredAt) town.offers.push(offerOf(wish));
    if (wish.mailedAt) town.told = true;
    towns.set(city.id, town);
  }
  return [...towns.values()].sort((a, b) => b.people - a.people);
}

// By the address that the offer's mail is answered at: whoever typed it may not be who goes by a name there.
function offerOf({ id, user, approvedAt }: Omit<Placed<never>, "city">): Offer {
  return { wishId: id, from: user.email, isApproved: approvedAt !== null };
}
