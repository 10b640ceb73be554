import type { Locale } from "./locales";

/** A value in both languages, for what is worded later, in the reader's. */
export type Bilingual = Record<Locale, string>;

export function bilingual(word: (locale: Locale) => string): Bilingual {
  return { en: word("en"), fr: word("fr") };
}
