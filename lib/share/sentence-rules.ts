import { nightTitle } from "@/lib/events/rules";
import { meetupState } from "@/lib/meetups/rules";
import { published } from "@/lib/phases/night-rules";
import { eventPhase } from "@/lib/phases/rules";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { translator } from "@/lib/platform/i18n/translator";
import { formatDate, formatTimeIn } from "@/lib/platform/time/format";
import { inTown } from "@/lib/platform/time/french";
import type { SnapshotEvent, SnapshotMeetup } from "@/lib/snapshot/queries";

/** A town's name alone and with its preposition: "Vancouver", « à Vancouver ». */
export function townNames(town: string, locale: Locale): { town: string; inTown: string } {
  return { town, inTown: locale === "fr" ? inTown(town) : town };
}

export type SharedEvent = Pick<
  SnapshotEvent,
  | "status"
  | "hashtag"
  | "localDate"
  | "localTime"
  | "titleEn"
  | "titleFr"
  | "summaryEn"
  | "summaryFr"
>;
export type SharedMeetup = Pick<
  SnapshotMeetup,
  | "kind"
  | "status"
  | "eventStatus"
  | "localDate"
  | "startsLocal"
  | "startsAt"
  | "endsAt"
  | "stripPlace"
  | "venue"
  | "city"
>;

/** A page's title and description on other sites, and the text of a post about it. */
export type ShareText = {
  title: string;
  description: string;
  text: string;
  /** The language of the person's text. */
  lang?: Locale;
};

/** Appends the hashtag unless the text contains it. */
export function tagged(text: string, hashtag: string): string {
  const tag = `#${hashtag}`;
  return text.toLowerCase().includes(tag.toLowerCase()) ? text : `${text} ${tag}`;
}

/** Does not invite anybody to a past or canceled meetup. */
function endedText(how: "over" | "canceled", name: string, date: string, locale: Locale) {
  const t = translator(locale, `share.${how}`);
  return { description: t("description", { date }), text: t("text", { name, date }) };
}

export function eventShareText(
  event: SharedEvent,
  meetups: readonly SharedMeetup[],
  locale: Locale,
  now: Date,
): ShareText {
  const t = translator(locale, "share");
  const title = nightTitle(event, locale).text;
  const date = formatDate(event.localDate, locale);
  const cities = published(meetups).filter((meetup) => meetup.kind === "city").length;
  const summary = pick(locale, event.summaryEn, event.summaryFr)?.text;
  const how = endOf(event, meetups, now);
  const { description, text } = how
    ? endedText(how, title, date, locale)
    : {
        description: t("eventDescription", { date, cities }),
        text: t("eventText", { title, date }),
      };
  return {
    title,
    description: summary ? `${summary} ${description}` : description,
    text: tagged(text, event.hashtag),
  };
}

/** An event is also canceled if every city is. */
function endOf(event: SharedEvent, meetups: readonly SharedMeetup[], now: Date) {
  const on = published(meetups);
  const isOff = meetups.length > 0 && meetups.every(({ status }) => status === "canceled");
  if (event.status === "canceled" || isOff) return "canceled";
  return eventPhase({ ...event, meetups: on }, now) === "after" ? "over" : null;
}

export function meetupShareText(
  event: SharedEvent,
  meetup: SharedMeetup,
  locale: Locale,
  now: Date,
): ShareText {
  const { title, ...invites } = invitingTo(event, meetup, locale);
  const state = meetupState(meetup, now);
  const how = state === "canceled" ? "canceled" : state === "done" ? "over" : null;
  const date = formatDate(meetup.localDate, locale);
  const { description, text } = how ? endedText(how, title, date, locale) : invites;
  return { title, description, text: tagged(text, event.hashtag) };
}

function invitingTo(event: SharedEvent, meetup: SharedMeetup, locale: Locale): ShareText {
  const t = translator(locale, "share");
  const title = nightTitle(event, locale).text;
  const date = formatDate(meetup.localDate, locale);
  if (!meetup.city) {
    return {
      title: t("afarTitle", { title }),
      description: t("afarDescription", { date }),
      text: t("afarText", { title, date }),
    };
  }
  const town = townNames(cityName(meetup.city, locale), locale);
  const time = formatTimeIn(meetup.startsLocal, town.town, locale);
  const place = meetup.venue ?? translator(locale, "meetups")("venue.tba");
  return {
    title: t("cityTitle", { title, ...town }),
    description: t("cityDescription", { date, time, place }),
    text: t("cityText", { title, date, time, ...town }),
  };
}

type Reflection = {
  title: string | null;
  stayed: string;
  authorName: string;
  locale: Locale;
  night: { titleEn: string | null; titleFr: string | null; hashtag: string };
};

/** In the language it was written in. */
export function reflectionShareText(reflection: Reflection): ShareText {
  const { title, stayed, authorName: name, locale, night } = reflection;
  const t = translator(locale, "share");
  const text = t("reflectionText", { stayed, name, title: nightTitle(night, locale).text });
  return {
    title: title ?? stayed,
    description: stayed,
    text: tagged(text, night.hashtag),
    lang: locale,
  };
}

/** One of a reflection's points, in its writer's words. */
export function pointShareText(reflection: Reflection, point: string): ShareText {
  return reflectionShareText({ ...reflection, title: null, stayed: point });
}
