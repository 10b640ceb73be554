import type { Locale } from "./locales";

/** A value in both languages, for a sentence composed later. */
export type Bilingual = Record<Locale, string>;

export function bilingual(word: (locale: Locale) => string): Bilingual {
  return { en: word("en"), fr: word("fr") };
}
