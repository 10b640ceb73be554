import type { Locale } from "@/lib/platform/i18n/locales";

const MOST_QUESTIONS = 5;

/** Whether another question may be asked. */
export const hasRoom = ({ length }: { length: number }): boolean => length < MOST_QUESTIONS;

type Choices = { choicesEn: string[]; choicesFr: string[] };

/** In the reader's language, or else in the other. Empty if the answer is written. */
export function choicesOf(locale: Locale, { choicesEn: en, choicesFr: fr }: Choices) {
  const lang = locale === "en" ? (en.length > 0 ? "en" : "fr") : fr.length > 0 ? "fr" : "en";
  return { lang, texts: lang === "en" ? en : fr } as const;
}

/** Whether stored answers, which are the numbers of choices, still mean the same. */
export function keepsMeaning(before: Choices, after: Choices): boolean {
  const begins = (old: string[], now: string[]) => old.every((text, at) => now[at] === text);
  const [old, now] = [choicesOf("en", before).texts, choicesOf("en", after).texts];
  return (
    (old.length === 0) === (now.length === 0) &&
    begins(before.choicesEn, after.choicesEn) &&
    begins(before.choicesFr, after.choicesFr)
  );
}

export type StoredAnswer = { text: string | null; choice: number | null };

/** As its hosts read it; null without an answer. */
export function answerText(locale: Locale, question: Choices, given?: StoredAnswer): string | null {
  if (!given || given.choice === null) return given?.text ?? null;
  return choicesOf(locale, question).texts[given.choice] ?? null;
}

/** What was typed or chosen; "empty" without an answer, "unknown" for a choice that there is not. */
export function readAnswer(
  question: Choices,
  typed: string | null,
): StoredAnswer | "empty" | "unknown" {
  if (typed === null) return "empty";
  const { texts } = choicesOf("en", question);
  if (texts.length === 0) return { text: typed, choice: null };
  const choice = texts.findIndex((_, at) => String(at) === typed);
  return choice === -1 ? "unknown" : { text: null, choice };
}

/** The order with one question a place further up; "stale" if it stands elsewhere than its form said. */
export function moveUp(ids: string[], id: string, from: number): string[] | "stale" {
  const at = ids.indexOf(id);
  if (at !== -1 && at === from - 1) return ids;
  const above = ids[from - 1];
  if (at !== from || above === undefined) return "stale";
  return ids.with(from - 1, id).with(from, above);
}
