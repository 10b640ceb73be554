import { type Counted, statements, tally } from "@/lib/attendance/rules";
import { nightTitle } from "@/lib/events/rules";
import { placeName } from "@/lib/meetups/rules";
import { citiesOf, nightPhase, sharedStart } from "@/lib/phases/night-rules";
import { meetupPhase } from "@/lib/phases/rules";
import type { StripLight } from "@/lib/phases/strip-rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { formatDate, formatTime, formatTimeIn } from "@/lib/platform/time/format";
import { shortened } from "./rules";
import { type SharedEvent, type SharedMeetup, townNames } from "./sentence-rules";

export type PictureMeetup = SharedMeetup & {
  /** Public seats, and what was counted. */
  going: number;
  headCounts: readonly Counted[];
};
export type PictureNight = { event: SharedEvent; meetups: readonly PictureMeetup[] };
export type When = { locale: Locale; now: Date };

/** What a picture shows. The same texts are the same picture, drawn once. */
export type PictureTexts = {
  brand: string;
  hashtag: string;
  title: string;
  /** Above the title, smaller. */
  above?: string;
  /** The title is a person's sentence. */
  isQuote?: boolean;
  lines: string[];
  light: StripLight;
};

export type Picture = PictureTexts & { alt: string };

/** In a picture the strip does not follow the time: a place is lit if it has a meetup. */
export function lights(meetups: readonly SharedMeetup[]): StripLight {
  const cities = citiesOf(meetups);
  const lit = (place: StripPlace) => cities.some((meetup) => meetup.stripPlace === place);
  return Object.fromEntries(
    STRIP.map((place) => [place, lit(place) ? "open" : "none"]),
  ) as StripLight;
}

export const frame = ({ hashtag }: SharedEvent, locale: Locale) => ({
  brand: translator(locale, "site")("brand"),
  hashtag,
});

/** The event's big number as one line, or what takes its place while there is little to count. */
function eventNumber(night: PictureNight, { locale, now }: When): string | null {
  const cities = citiesOf(night.meetups);
  const coming = {
    people: cities.reduce((sum, { going }) => sum + going, 0),
    cities: cities.length,
  };
  const counts = tally(
    cities.map(({ headCounts }) => headCounts),
    now,
  );
  const t = translator(locale, "attendance.tally");
  const phase = nightPhase(night, now);
  const said = statements(phase, coming, counts).flatMap((statement) => {
    switch (statement.says) {
      case "coming":
        return [`${t("number", statement)} ${t("coming", statement)}`];
      case "said":
        return [`${t("number", statement)} ${t("said", statement)}`];
      case "counted": {
        const { atLeast, ...counted } = statement;
        return [`${t(atLeast ? "at-least" : "number", counted)} ${t("counted", counted)}`];
      }
      default:
        return [];
    }
  });
  return said.length > 0 ? said.join(" · ") : null;
}

/** One city's number: who says they are coming, then who was counted. */
function cityNumber(meetup: PictureMeetup, { locale, now }: When): string | null {
  const t = translator(locale, "share.image");
  const phase = meetupPhase(meetup, now) === "before" ? "before" : "after";
  const counts = tally([meetup.headCounts], now);
  const [statement] = statements(phase, { people: meetup.going, cities: 1 }, counts);
  if (statement?.says === "coming") return t("coming", { people: statement.people });
  if (statement?.says !== "counted") return null;
  const { people, atLeast } = statement;
  return t("counted", { people, atLeast: String(atLeast) });
}

const withNumber = (alt: string, number: string | null) => (number ? `${alt} ${number}.` : alt);

export function eventPicture(night: PictureNight, { locale, now }: When): Picture {
  const { event, meetups } = night;
  const t = translator(locale, "share.image");
  const title = nightTitle(event, locale).text;
  const date = formatDate(event.localDate, locale);
  const isOff = event.status === "canceled";
  const isOver = nightPhase(night, now) === "after";
  const number = isOff ? null : eventNumber(night, { locale, now });
  const cities = citiesOf(meetups).length;
  const shared = sharedStart(event, meetups);
  const time =
    shared && translator(locale, "nights")("wherever", { time: formatTime(shared, locale) });
  // The number says in how many cities.
  const many = cities > 1 && !number ? t("cities", { count: cities }) : null;
  const second = [time, many].filter(Boolean).join(" · ");
  return {
    ...frame(event, locale),
    title,
    lines: isOff ? [date, t("canceled")] : [date, second, number ?? ""].filter(Boolean),
    light: lights(meetups),
    // Until the morning after, the page has no byte to spare, and says the number itself.
    alt: withNumber(t("alt", { title, date }), isOver ? number : null),
  };
}

export function meetupPicture(
  { event, meetups }: PictureNight,
  meetup: PictureMeetup,
  when: When,
): Picture {
  const { locale } = when;
  const t = translator(locale, "share.image");
  const night = nightTitle(event, locale).text;
  const date = formatDate(meetup.localDate, locale);
  const town = placeName(meetup, locale);
  const words = townNames(town, locale);
  const time = formatTimeIn(meetup.startsLocal, town, locale);
  const isOff = meetup.status === "canceled" || event.status === "canceled";
  const number = isOff || !meetup.city ? null : cityNumber(meetup, when);
  const shown = meetup.city ? [date, time, number ?? ""].filter(Boolean) : [date];
  const alt = meetup.city
    ? t("altIn", { title: night, date, time, ...words })
    : t("altAfar", { title: night, date });
  return {
    ...frame(event, locale),
    title: town,
    above: night,
    lines: isOff ? [date, t("canceled")] : shown,
    light: meetup.city ? lights([meetup]) : lights(meetups),
    alt: withNumber(alt, number),
  };
}

type Quoted = {
  text: string;
  authorName: string;
  locale: Locale;
  place: { slug: string; city: { nameEn: string; nameFr: string } | null } | null;
};
type QuotedNight = {
  event: SharedEvent;
  meetups: readonly (SharedMeetup & { slug: string })[];
};

/** Characters, on five lines. */
const MOST_QUOTED = 160;

const inQuotes = (written: Locale, text: string) =>
  translator(written, "share.image")("quote", { text });

function signatureOf({ authorName: name, place }: Omit<Quoted, "text">, locale: Locale): string {
  const town = place?.city && placeName(place, locale);
  return town ? translator(locale, "reflections")("byline", { name, place: town }) : name;
}

/** A person's sentence, in its own language, and who said it where. */
export function quotePicture(
  { event, meetups }: QuotedNight,
  { text, ...by }: Quoted,
  locale: Locale,
): Picture {
  const signed = signatureOf(by, locale);
  const there = meetups.filter(({ slug }) => slug === by.place?.slug);
  return {
    ...frame(event, locale),
    title: inQuotes(by.locale, shortened(text, MOST_QUOTED)),
    above: nightTitle(event, locale).text,
    isQuote: true,
    lines: [signed],
    light: lights(there.length > 0 ? there : meetups),
    alt: `${inQuotes(by.locale, text)} ${signed}`,
  };
}

/** Characters, on two lines. */
const MOST_QUOTED_BELOW = 100;

type RoundUpItem = { kind: "text" } | ({ kind: "quote"; quoted: string } & Omit<Quoted, "text">);

/** Of which night, with the first sentence that is quoted. */
export function roundUpPicture(
  { event, meetups }: QuotedNight,
  items: readonly RoundUpItem[],
  locale: Locale,
): Picture {
  const t = translator(locale, "roundUps");
  const title = nightTitle(event, locale).text;
  const quote = items.find((item) => item.kind === "quote");
  const quoted = quote && [
    inQuotes(quote.locale, shortened(quote.quoted, MOST_QUOTED_BELOW)),
    signatureOf(quote, locale),
  ];
  return {
    ...frame(event, locale),
    title: t("title"),
    above: title,
    lines: quoted ?? [formatDate(event.localDate, locale)],
    light: lights(meetups),
    alt: [`${t("of-event", { event: title })}.`, ...(quoted ?? [])].join(" "),
  };
}
