import type { Locale } from "@/lib/platform/i18n/locales";

/** The start form, filled in from a night. */
export const againPath = (locale: Locale, event: { slug: string }): string =>
  `/${locale}/start?from=${event.slug}`;
