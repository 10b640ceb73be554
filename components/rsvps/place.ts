import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { inTown } from "@/lib/platform/time/french";

type City = { nameEn: string; nameFr: string } | null;

/** "in Vancouver", « à Vancouver »; "from afar" without a city. */
export function inPlace(locale: Locale, city: City): string {
  const t = translator(locale, "rsvps.place");
  if (!city) return t("afar");
  return t("town", { town: locale === "fr" ? inTown(city.nameFr) : city.nameEn });
}
