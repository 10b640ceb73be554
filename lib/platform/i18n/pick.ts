import type { Locale } from "./locales";

/** A text with its language. */
export type Localized = { text: string; lang: Locale };

/** Prefers the reader's language; an empty field falls back to the other. */
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
