import { getRequestConfig } from "next-intl/server";
import { catalogues } from "./catalogues";
import { isLocale } from "./locales";
import { unbroken } from "./non-breaking";
import { routing } from "./routing";

const shown = { en: unbroken(catalogues.en, "en"), fr: unbroken(catalogues.fr, "fr") };

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : routing.defaultLocale;
  return { locale, messages: shown[locale], timeZone: "UTC" };
});
