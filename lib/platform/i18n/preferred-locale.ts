import { isLocale, type Locale } from "./locales";

/** The first of our languages in an Accept-Language header, by its weights; undefined if it names none. */
export function preferredLocale(header: string | null | undefined): Locale | undefined {
  const offers = (header ?? "").split(",").map((offer) => {
    const [tag = "", ...parameters] = offer.toLowerCase().split(";");
    const weight = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean);
    return { locale: tag.trim().slice(0, 2), weight: Number(weight ?? 1) };
  });
  return offers
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ locale }) => locale)
    .find(isLocale);
}
