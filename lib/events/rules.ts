import { eventPhase } from "@/lib/phases/rules";
import { slugify } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type Localized, pick } from "@/lib/platform/i18n/pick";
import type { LocalDate } from "@/lib/platform/time/local";
import type { EditEvent } from "./schema";

type Titled = { titleEn: string | null; titleFr: string | null; hashtag: string };

/** The night's name in the reader's language, else in the other, else its hashtag. */
export function nightTitle(event: Titled, locale: Locale): Localized {
  return pick(locale, event.titleEn, event.titleFr) ?? { text: `#${event.hashtag}`, lang: locale };
}

/** What an event's address is made of: its title and its year, said once. */
export function eventAddress(title: string, date: LocalDate): string {
  const year = date.slice(0, 4);
  const words = slugify(title).slice(0, 50) || "event";
  return words.split("-").includes(year) ? words : `${words} ${year}`;
}

/** Whether a date is over from coast to coast. */
export function isOver(localDate: LocalDate, now: Date): boolean {
  return eventPhase({ localDate, meetups: [] }, now) === "after";
}

const MOST_YEARS = 10;

/** A slip of the finger: nobody calls a night that far ahead. */
export function isYearsAway(localDate: LocalDate, now: Date): boolean {
  return Number(localDate.slice(0, 4)) > now.getUTCFullYear() + MOST_YEARS;
}

export type PublishRefusal = "event-canceled" | "date-over";

/** Publishing asks for little: a night that is still to come. Twice is once. */
export function publishing(
  event: { status: "draft" | "published" | "canceled"; localDate: LocalDate },
  now: Date,
): "publish" | "already" | PublishRefusal {
  if (event.status === "canceled") return "event-canceled";
  if (event.status === "published") return "already";
  return isOver(event.localDate, now) ? "date-over" : "publish";
}

export const WORDS = [
  "titleEn",
  "titleFr",
  "summaryEn",
  "summaryFr",
  "descriptionEn",
  "descriptionFr",
  "promptEn",
  "promptFr",
] as const;
export type Word = (typeof WORDS)[number];
type Words = Pick<EditEvent, Word>;

/** The same words in the other language. */
export const otherLanguage = (word: Word) =>
  (word.endsWith("En") ? `${word.slice(0, -2)}Fr` : `${word.slice(0, -2)}En`) as Word;

/** What a host may fill: empty in one language and said in the other. */
export function emptyWords(event: Words): Word[] {
  return WORDS.filter((word) => !event[word] && event[otherLanguage(word)]);
}

/** What to write of what a host typed; "stale" where somebody filled it meanwhile. */
export function fillWords(event: Words, typed: Partial<Words>): Partial<Words> | "stale" {
  const meant = WORDS.filter((word) => typed[word] && typed[word] !== event[word]);
  if (meant.some((word) => event[word])) return "stale";
  const empty = new Set(emptyWords(event));
  return Object.fromEntries(
    meant.filter((word) => empty.has(word)).map((word) => [word, typed[word]]),
  );
}

type Cancelable = { status: "proposed" | "published" | "canceled"; endsAt: Date };

/** The meetups of a night that can still be canceled; null where everything published is over. */
export function meetupsToCancel<Meetup extends Cancelable>(
  meetups: readonly Meetup[],
  now: Date,
): Meetup[] | null {
  const isPublished = ({ status }: Meetup) => status === "published";
  const ahead = meetups.filter(({ status, endsAt }) => status !== "canceled" && now < endsAt);
  return meetups.some(isPublished) && !ahead.some(isPublished) ? null : ahead;
}
