export const LOCALES = ["en", "fr"] as const;
export type Locale = (typeof LOCALES)[number];

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}

export function otherLocale(locale: Locale): Locale {
  return locale === "en" ? "fr" : "en";
}

/** "/fr/n/x?a=b" becomes "/n/x?a=b". */
export function withoutLocale(path: string): string {
  return path.replace(/^\/[a-z]{2}(?=\/|\?|$)/, "") || "/";
}
