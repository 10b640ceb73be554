import { placeName } from "@/lib/meetups/rules";
import { published } from "@/lib/phases/night-rules";
import type { ShownPhoto } from "@/lib/photos/queries";
import { photoPath } from "@/lib/photos/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import type { ShownAnswer } from "@/lib/prompts/queries";
import { signSentence } from "@/lib/prompts/sentence-rules";
import { type Sign, signPath } from "@/lib/prompts/sign-rules";
import type { ShownReport } from "@/lib/reports/queries";
import { newestReports } from "@/lib/reports/rules";
import type { EventSnapshot, SnapshotMeetup } from "@/lib/snapshot/queries";

/** What a host said of a room, or how its people complete the night's sentence. */
export type BoardVoice = {
  id: string;
  city: string;
  /** Left out where a picture says it alone. */
  text?: string;
  lang?: Locale;
  time?: string;
  picture?: BoardPicture;
};

export type BoardPicture = { width: number; height: number; alt: string; lang?: Locale } & Record<
  "small" | "large",
  string
>;

export type BoardVoices = {
  /** The newest of what hosts said of their rooms; nobody is named. */
  reports: BoardVoice[];
  /** The night's sentence, with the newest answers of each city. */
  prompt?: { text: string; lang?: Locale; answers: BoardVoice[] };
};

const NEWEST = 5;
const ANSWERS_PER_CITY = 3;

/** The words of people, each in the language it was written in. */
export function voicesOf(
  { event, meetups }: Pick<EventSnapshot, "event" | "meetups">,
  locale: Locale,
): BoardVoices {
  const on = published(meetups);
  const answers = on.flatMap((meetup) => answersOf(meetup, locale));
  const prompt = pick(locale, event.promptEn, event.promptFr);
  return {
    reports: newestReports(on, NEWEST).map(({ report, meetup }) => ({
      id: report.id,
      city: placeName(meetup, locale),
      ...wordsOf(report, locale),
      ...(report.photo && { picture: pictureOf(report.photo, locale) }),
      time: formatTimeAt(report.createdAt, meetup.timeZone, locale),
    })),
    ...(prompt &&
      answers.length > 0 && {
        prompt: {
          text: prompt.text,
          ...(prompt.lang !== locale && { lang: prompt.lang }),
          answers,
        },
      }),
  };
}

function answersOf(meetup: SnapshotMeetup, locale: Locale): BoardVoice[] {
  return meetup.promptAnswers.slice(0, ANSWERS_PER_CITY).map((answer) => {
    const { id, text, locale: written } = answer;
    const lang = written !== locale && { lang: written };
    const picture = answer.sign && signOf(answer, answer.sign, lang);
    return {
      ...{ id, text, city: placeName(meetup, locale) },
      ...lang,
      ...(picture && { picture }),
    };
  });
}

function signOf(answer: ShownAnswer, sign: Sign, lang: { lang: Locale } | false): BoardPicture {
  const { id, width, height } = sign;
  return {
    ...{ small: signPath(id, "small"), large: signPath(id, "large"), width, height },
    alt: signSentence(answer),
    ...lang,
  };
}

/** In its language, if it is another one. */
const wordsOf = ({ text, language }: Pick<ShownReport, "text" | "language">, locale: Locale) =>
  text !== null && { text, ...(language !== locale && { lang: language }) };

function pictureOf(photo: ShownPhoto, locale: Locale): BoardPicture {
  const { id, width, height, description, locale: lang } = photo;
  return {
    ...{ small: photoPath(id, "small"), large: photoPath(id, "large"), width, height },
    alt: description ?? "",
    ...(lang && lang !== locale && { lang }),
  };
}
