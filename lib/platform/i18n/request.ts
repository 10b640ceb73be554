import { getRequestConfig } from "next-intl/server";
import { isLocale } from "./locales";
import { routing } from "./routing";

/** The messages are those of `translations.ts`. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : routing.defaultLocale;
  return { locale, timeZone: "UTC" };
});
