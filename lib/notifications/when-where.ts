import { startInCities, startInTown } from "@/lib/places/clock-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { translator } from "@/lib/platform/i18n/translator";
import { type Block, facts, type Rows } from "@/lib/platform/mail/email-content";
import { markLanguage, type Name, named } from "@/lib/platform/mail/marked-text";
import { formatDate, formatTimeRange } from "@/lib/platform/time/format";
import { inTown } from "@/lib/platform/time/french";
import type { MailMeetup } from "./queries";

/** "What we learned in Vancouver", « Ce que nous avons appris » à Vancouver; the one from afar is in no town. */
export function nightIn(meetup: MailMeetup, locale: Locale): Name {
  const name = meetup.town(locale);
  const town = name && locale === "fr" ? inTown(name) : name;
  const t = translator(locale, "messages");
  const title = () => markLanguage(locale, meetup.title(locale));
  return named(town ? t.rich("nightIn", { title, town }) : t.rich("nightFromAfar", { title }));
}

/** In the talk's language. */
export const titleIn = (talk: { title: string; locale: Locale }, locale: Locale): Name =>
  named(markLanguage(locale, { text: talk.title, lang: talk.locale }));

/**
 * When and where, in the town's time zone; from afar in the stream's and each city's. `promised` announces that
 * an unknown venue or stream will follow.
 */
export function whenWhere(
  meetup: MailMeetup,
  locale: Locale,
  { promised = true }: { promised?: boolean } = {},
): Block {
  const t = translator(locale, "messages");
  const times = formatTimeRange(meetup.startsLocal, meetup.endsLocal, locale);
  const time = t("timeUntil", { clock: startInTown(meetup, locale), times });
  const howToFind = pick(locale, meetup.howToFindEn, meetup.howToFindFr);
  const inCities = startInCities(meetup, meetup.cities, locale);
  return facts([
    [t("facts.night"), markLanguage(locale, meetup.title(locale))],
    [t("facts.date"), formatDate(meetup.localDate, locale)],
    [t("facts.time"), [time, inCities].filter(Boolean).join("\n")],
    ...(meetup.city ? room(meetup, locale, promised) : stream(meetup, locale, promised)),
    [t("facts.howToFind"), howToFind && markLanguage(locale, howToFind)],
  ]);
}

function room({ venue, address }: MailMeetup, locale: Locale, promised: boolean): Rows {
  const t = translator(locale, "messages");
  const known = [venue, address].filter(Boolean).join("\n");
  return [[t("facts.where"), known || (promised && t("venueToCome"))]];
}

function stream({ streamUrl, captionsUrl }: MailMeetup, locale: Locale, promised: boolean): Rows {
  const t = translator(locale, "messages");
  return [
    [t("facts.stream"), streamUrl || (promised && t("streamToCome"))],
    [t("facts.captions"), captionsUrl],
  ];
}
