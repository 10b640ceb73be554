import { eventPhase } from "@/lib/phases/rules";
import { slugify } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type Localized, pick } from "@/lib/platform/i18n/pick";
import type { LocalDate } from "@/lib/platform/time/local";
import type { EditEvent } from "./schema";

type Titled = { titleEn: string | null; titleFr: string | null; hashtag: string };

/** The title in the reader's language, else in the other, else the hashtag. */
export function nightTitle(event: Titled, locale: Locale): Localized {
  return pick(locale, event.titleEn, event.titleFr) ?? { text: `#${event.hashtag}`, lang: locale };
}

/** The title with the year, unless it contains it. */
export function slugSource(title: string, date: LocalDate): string {
  const year = date.slice(0, 4);
  const base = slugify(title).slice(0, 50) || "event";
  return base.split("-").includes(year) ? base : `${base} ${year}`;
}

/** Whether a date is over in every Canadian time zone. */
export function isOver(localDate: LocalDate, now: Date): boolean {
  return eventPhase({ localDate, meetups: [] }, now) === "after";
}

const MOST_YEARS = 10;

/** Likely a typo. */
export function isYearsAway(localDate: LocalDate, now: Date): boolean {
  return Number(localDate.slice(0, 4)) > now.getUTCFullYear() + MOST_YEARS;
}

export type PublishRefusal = "event-canceled" | "date-over";

/** Publishing an already published event changes nothing. */
export function publishing(
  event: { status: "draft" | "published" | "canceled"; localDate: LocalDate },
  now: Date,
): "publish" | "already" | PublishRefusal {
  if (event.status === "canceled") return "event-canceled";
  if (event.status === "published") return "already";
  return isOver(event.localDate, now) ? "date-over" : "publish";
}

export const BILINGUAL_FIELDS = [
  "titleEn",
  "titleFr",
  "summaryEn",
  "summaryFr",
  "descriptionEn",
  "descriptionFr",
  "promptEn",
  "promptFr",
] as const;
export type BilingualField = (typeof BILINGUAL_FIELDS)[number];
type BilingualTexts = Pick<EditEvent, BilingualField>;

/** The same field in the other language. */
export const otherLanguage = (word: BilingualField) =>
  (word.endsWith("En") ? `${word.slice(0, -2)}Fr` : `${word.slice(0, -2)}En`) as BilingualField;

/** The fields a host may fill: empty in one language, present in the other. */
export function untranslatedFields(event: BilingualTexts): BilingualField[] {
  return BILINGUAL_FIELDS.filter((word) => !event[word] && event[otherLanguage(word)]);
}

/** The part of a host's input to write; "stale" if somebody filled it in the meantime. */
export function translationsToSave(
  event: BilingualTexts,
  typed: Partial<BilingualTexts>,
): Partial<BilingualTexts> | "stale" {
  const meant = BILINGUAL_FIELDS.filter((word) => typed[word] && typed[word] !== event[word]);
  if (meant.some((word) => event[word])) return "stale";
  const empty = new Set(untranslatedFields(event));
  return Object.fromEntries(
    meant.filter((word) => empty.has(word)).map((word) => [word, typed[word]]),
  );
}

type Cancelable = { status: "proposed" | "published" | "canceled"; endsAt: Date };

/** The event's meetups that can still be canceled; null if every published one is over. */
export function meetupsToCancel<Meetup extends Cancelable>(
  meetups: readonly Meetup[],
  now: Date,
): Meetup[] | null {
  const isPublished = ({ status }: Meetup) => status === "published";
  const ahead = meetups.filter(({ status, endsAt }) => status !== "canceled" && now < endsAt);
  return meetups.some(isPublished) && !ahead.some(isPublished) ? null : ahead;
}
