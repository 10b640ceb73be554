import type { Locale } from "./locales";

/** A text in the reader's language where there is one, else in the other, saying which. */
export type Localized = { text: string; lang: Locale };

/** The reader's language first; where that field is empty the other shows, marked with its language. */
export function pick(
  locale: Locale,
  en: string | null | undefined,
  fr: string | null | undefined,
): Localized | null {
  const texts: [Locale, string | null | undefined][] =
    locale === "fr"
      ? [
          ["fr", fr],
          ["en", en],
        ]
      : [
          ["en", en],
          ["fr", fr],
        ];
  const found = texts.find(([, text]) => text?.trim());
  return found?.[1] ? { lang: found[0], text: found[1] } : null;
}
