import { citiesOf, eastToWest } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { ACCEPTED, type TalkState } from "@/lib/talks/rules";

type Place = Parameters<typeof eastToWest>[0][number] & { id: string };

/** What is of one place; without a meetup, it is of the whole night. */
export type OfPlace<Meetup, Item> = { meetup: Meetup | null; items: Item[] };

/** From east to west, then from afar, then what is of the whole night; places without anything are left out. */
export function byPlace<Meetup extends Place, Item extends { meetupId: string | null }>(
  items: readonly Item[],
  meetups: readonly Meetup[],
  locale: Locale,
): OfPlace<Meetup, Item>[] {
  const known = new Set(meetups.map(({ id }) => id));
  const isWhole = ({ meetupId }: Item) => meetupId === null || !known.has(meetupId);
  const places: OfPlace<Meetup, Item>[] = eastToWest(meetups, locale).map((meetup) => ({
    meetup,
    items: items.filter(({ meetupId }) => meetupId === meetup.id),
  }));
  return [...places, { meetup: null, items: items.filter(isWhole) }].filter(
    (place) => place.items.length > 0,
  );
}

/** The first of each list, then the second of each, up to `most`. */
export function inTurn<Item>(lists: readonly (readonly Item[])[], most: number): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  );
  return turns.flat().slice(0, most);
}

type Talk = { id: string; state: TalkState };
type LineUp<Of extends Talk> = { slots: readonly { talk: Of | null }[] } | null;

/** Those of the published line-up that were not called off. */
export function talksOf<Of extends Talk>({ lineUp }: { lineUp: LineUp<Of> }): Of[] {
  const talks = lineUp?.slots.flatMap(({ talk }) => talk ?? []) ?? [];
  return talks.filter(({ state }) => ACCEPTED.includes(state));
}

type Meetup = {
  kind: "city" | "afar";
  status: "proposed" | "published" | "canceled";
  going: number;
  lineUp: LineUp<Talk>;
};

export type RecapTotal = {
  what: "said" | "afar" | "talks" | "reflections";
  number: number;
  /** How many cities it is of; 0 where cities don't matter. */
  cities: number;
};

/** What is known of a night beside its head counts. Nothing was recorded where there is none: it is left out. */
export function recapTotals(night: {
  meetups: readonly Meetup[];
  fromAfar: number;
  reflections: number;
}): RecapTotal[] {
  const cities = citiesOf(night.meetups);
  const sum = (what: RecapTotal["what"], of: (meetup: Meetup) => number): RecapTotal => {
    const numbers = cities.map(of).filter((number) => number > 0);
    return { what, number: numbers.reduce((all, one) => all + one, 0), cities: numbers.length };
  };
  const totals: RecapTotal[] = [
    sum("said", ({ going }) => going),
    { what: "afar", number: night.fromAfar, cities: 0 },
    sum("talks", (meetup) => talksOf(meetup).length),
    { what: "reflections", number: night.reflections, cities: 0 },
  ];
  return totals.filter(({ number }) => number > 0);
}

type Written = { reflections: readonly { stayed: string }[]; wishes: readonly { text: string }[] };

/** The texts of people in a recap. */
export const recapTexts = ({ reflections, wishes }: Written): string[] => [
  ...reflections.map(({ stayed }) => stayed),
  ...wishes.map(({ text }) => text),
];
