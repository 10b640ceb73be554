import type { Locale } from "@/lib/i18n/locales";
import { pick } from "@/lib/i18n/pick";
import { translator } from "@/lib/i18n/translator";
import { formatDate, formatTimeIn, formatTimeRange } from "@/lib/time/format";
import { type Block, facts } from "./letter";
import type { ToldMeetup } from "./queries";

/** "#hcsmca in Vancouver", or the title alone for the one from afar. */
export function nightIn(meetup: ToldMeetup, locale: Locale): string {
  const town = meetup.town(locale);
  const t = translator(locale, "messages");
  const title = meetup.title(locale);
  return town ? t("nightIn", { title, town }) : t("nightFromAfar", { title });
}

/** When and where, by the town's own clock. */
export function whenWhere(meetup: ToldMeetup, locale: Locale): Block {
  const t = translator(locale, "messages");
  const town = meetup.town(locale);
  const times = formatTimeRange(meetup.startsLocal, meetup.endsLocal, locale);
  const clock = town ? formatTimeIn(meetup.startsLocal, town, locale) : times;
  const venue = [meetup.venue, meetup.address].filter(Boolean).join("\n");
  return facts([
    [t("facts.night"), meetup.title(locale)],
    [t("facts.date"), formatDate(meetup.localDate, locale)],
    [t("facts.time"), town ? t("timeUntil", { clock, times }) : times],
    [t("facts.where"), town ? venue || t("venueToCome") : meetup.streamUrl || t("streamToCome")],
    [t("facts.howToFind"), pick(locale, meetup.howToFindEn, meetup.howToFindFr)?.text],
  ]);
}
