import { getRequestConfig } from "next-intl/server";
import { isLocale } from "./locales";

/** The messages are those of `translations.ts`. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : "en";
  return { locale, timeZone: "UTC" };
});
