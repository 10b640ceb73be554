import { type Tally, tally } from "@/lib/attendance/rules";
import { nightTitle } from "@/lib/events/rules";
import { citiesOf } from "@/lib/phases/night-rules";
import { meetupPhase } from "@/lib/phases/rules";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { formatDate, formatMonthDay } from "@/lib/platform/time/format";
import {
  frame,
  lights,
  type Picture,
  type PictureMeetup,
  type PictureNight,
  type When,
} from "./picture-rules";
import { type ShareText, tagged, townNames } from "./sentence-rules";

/** What somebody shows who is coming; it is the same for everybody who comes to a meetup. */
export type Stub = {
  title: string;
  lead: string;
  isOver: boolean;
  post: ShareText;
  picture: Picture;
};

/** Null where there is nothing to come to. */
export function stubOf(night: PictureNight, meetup: PictureMeetup, when: When): Stub | null {
  const { event, meetups } = night;
  const { locale, now } = when;
  if (event.status === "canceled" || meetup.status !== "published") return null;
  const t = translator(locale, "share.stub");
  const town = meetup.city && cityName(meetup.city, locale);
  const name = nightTitle(event, locale).text;
  const date = formatDate(meetup.localDate, locale);
  const day = formatMonthDay(meetup.localDate, locale);
  const big = town ? t("big", { town }) : t("big-afar");
  const title = town ? t("title", { town, day }) : t("title-afar", { day });
  const isOver = meetupPhase(meetup, now) === "done";
  const oneOf = isOver ? oneOfMany(night, meetup, when) : null;
  const lead = oneOf ?? t("lead", { night: name });
  const text = oneOf ? t("post-over", { title, oneOf }) : t("post", { title, night: name });
  return {
    ...{ title, lead, isOver },
    post: { title, description: lead, text: tagged(text, event.hashtag) },
    picture: {
      ...frame(event, locale),
      ...{ title: big, above: name, lines: oneOf ? [date, oneOf] : [date] },
      light: lights(town ? [meetup] : meetups),
      alt: [t("alt", { big, night: name, date }), oneOf].filter(Boolean).join(" "),
    },
  };
}

/** "One of 24 in Vancouver, one of 212."; null where nobody counted, and from afar, where nobody can. */
function oneOfMany(
  { meetups }: PictureNight,
  meetup: PictureMeetup,
  { locale, now }: When,
): string | null {
  if (!meetup.city) return null;
  const t = translator(locale, "share.stub");
  const numberOf = (counts: Tally) => counted(counts, locale);
  const all = numberOf(
    tally(
      citiesOf(meetups).map(({ headCounts }) => headCounts),
      now,
    ),
  );
  const here = numberOf(tally([meetup.headCounts], now));
  const { inTown } = townNames(cityName(meetup.city, locale), locale);
  if (here && all) return t("one-of", { here, all, inTown });
  return all && t("one-of-all", { all });
}

function counted({ people, atLeast }: Tally, locale: Locale): string | null {
  if (!people) return null;
  return translator(locale, "attendance.tally")(atLeast ? "at-least" : "number", { people });
}
