import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

/** What somebody reads who agrees to mail after a night, word for word. */
export function consentWording(locale: Locale): string {
  const t = translator(locale, "rsvps.answer");
  return `${t("nextNightLabel")} ${t("nextNightHint")}`;
}

/** In each language: whoever agreed to other words agreed to something else. */
export const consentWordings = (): string[] => LOCALES.map(consentWording);
