import { placeName } from "@/lib/meetups/rules";
import { published } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import type { ShownSupporter } from "@/lib/supporters/queries";
import type { Logo } from "@/lib/supporters/rules";

/** One who is thanked; the city is left out of those of the whole event. */
export type BoardSupporter = { id: string; name: string; logo?: Logo; city?: string };

export type BoardThanks = {
  /** Left out where nobody is thanked. */
  thanks?: { title: string; supporters: BoardSupporter[] };
};

/** Two minutes of the wall. */
const MOST = 36;

/** First those of the whole event, then each city's. */
export function thanksOf(
  { meetups, supporters: ofEvent }: Pick<EventSnapshot, "meetups" | "supporters">,
  locale: Locale,
): BoardThanks {
  const ofCities = published(meetups).flatMap((meetup) =>
    meetup.supporters.map((each) => ({ ...named(each), city: placeName(meetup, locale) })),
  );
  const supporters = [...ofEvent.map(named), ...ofCities].slice(0, MOST);
  if (supporters.length === 0) return {};
  return { thanks: { title: translator(locale, "supporters")("title"), supporters } };
}

const named = ({ id, name, logo }: ShownSupporter): BoardSupporter => ({
  ...{ id, name },
  ...(logo && { logo }),
});
