import { placeName } from "@/lib/meetups/rules";
import { published } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { inTurn } from "@/lib/recap/rules";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import type { ShownSupporter } from "@/lib/supporters/queries";
import type { Logo } from "@/lib/supporters/rules";

/** One who is thanked; the city is left out of those of the whole event. */
export type WallSupporter = { id: string; name: string; logo?: Logo; city?: string };

export type WallThanks = { title: string; supporters: WallSupporter[] };

type Shown = Pick<EventSnapshot, "meetups" | "supporters">;

/**
 * Whom a wall thanks: first those of the whole event, then each city's, or those of the `room` that it hangs in.
 * Undefined where nobody is thanked. Sent with the page, not on the stream: a wall needs no others during the evening.
 */
export function thanksOf(
  { meetups, supporters: ofEvent }: Shown,
  locale: Locale,
  room?: string,
): WallThanks | undefined {
  const cities = published(meetups).filter(({ slug }) => room === undefined || slug === room);
  const ofCities = cities.map((meetup) =>
    meetup.supporters.map((each) => ({ ...named(each), city: placeName(meetup, locale) })),
  );
  const supporters = [...ofEvent.map(named), ...takeTurns(ofCities, MOST - ofEvent.length)];
  if (supporters.length === 0) return undefined;
  return { title: translator(locale, "supporters")("title"), supporters };
}

/** Two minutes of the wall. */
const MOST = 36;

/** As many as fit, in their order: the first of each list before the second of any, so that none takes another's place. */
function takeTurns<Item>(lists: Item[][], most: number): Item[] {
  const first = new Set(inTurn(lists, Math.max(0, most)));
  return lists.flat().filter((item) => first.has(item));
}

const named = ({ id, name, logo }: ShownSupporter): WallSupporter => ({
  ...{ id, name },
  ...(logo && { logo }),
});
