import { placeName } from "@/lib/meetups/rules";
import { published } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import type { ShownSupporter } from "@/lib/supporters/queries";
import type { Logo } from "@/lib/supporters/rules";

/** One who is thanked; the city and its slug are left out of those of the whole event. */
export type BoardSupporter = {
  id: string;
  name: string;
  logo?: Logo;
  city?: string;
  slug?: string;
};

export type BoardThanks = {
  /** Left out where nobody is thanked. */
  thanks?: { title: string; supporters: BoardSupporter[] };
};

/** All of them, because each room's wall shows its own: first those of the whole event, then each city's. */
export function thanksOf(
  { meetups, supporters: ofEvent }: Pick<EventSnapshot, "meetups" | "supporters">,
  locale: Locale,
): BoardThanks {
  const ofCities = published(meetups).flatMap((meetup) =>
    meetup.supporters.map((each) => ({
      ...named(each),
      city: placeName(meetup, locale),
      slug: meetup.slug,
    })),
  );
  const supporters = [...ofEvent.map(named), ...ofCities];
  if (supporters.length === 0) return {};
  return { thanks: { title: translator(locale, "supporters")("title"), supporters } };
}

const named = ({ id, name, logo }: ShownSupporter): BoardSupporter => ({
  ...{ id, name },
  ...(logo && { logo }),
});
