import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateAt, formatTimeInAt } from "@/lib/platform/time/format-instant";
import type { ReflectionPlace } from "@/lib/reflections/queries";
import type { Presence } from "@/lib/reflections/schema";

export type Translator = ReturnType<typeof useTranslations<"reflections">>;

type Place = { slug: string; city: { nameEn: string; nameFr: string } | null };

export function placeName(t: Translator, place: Place, locale: Locale): string {
  if (!place.city) return t("afar");
  return cityName(place.city, locale);
}

type Signed = { authorName: string; place: Place | null; presence?: Presence | null };

/** "Ana Sousa, Vancouver"; with how they took part where they said so: "Ana Sousa, Vancouver, was there" */
export function byline(
  t: Translator,
  { authorName, place, presence }: Signed,
  locale: Locale,
): string {
  const signed = place
    ? t("byline", { name: authorName, place: placeName(t, place, locale) })
    : authorName;
  return presence ? t(`present.${presence}`, { signed }) : signed;
}

/** In the writer's city's time; without a city only the day, in `zone`. */
export function writtenWhen(
  t: Translator,
  at: Date,
  place: ReflectionPlace | null,
  zone: string,
  locale: Locale,
): string {
  const timeZone = place?.timeZone ?? zone;
  const date = formatDateAt(at, timeZone, locale);
  if (!place?.city) return date;
  const town = placeName(t, place, locale);
  return t("when", { date, time: formatTimeInAt(at, { timeZone, town }, locale) });
}

/** The language of a person's text if it differs from the page's. */
export function foreign(written: Locale, page: Locale): Locale | undefined {
  return written === page ? undefined : written;
}
