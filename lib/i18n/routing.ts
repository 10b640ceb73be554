import { redirect as go } from "next/navigation";
import { defineRouting } from "next-intl/routing";
import { LOCALES, type Locale } from "./locales";

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: "en",
  localePrefix: "always",
  localeCookie: { name: "locale", maxAge: 60 * 60 * 24 * 365, sameSite: "lax" },
  alternateLinks: false,
});

/** Leads to a path, written without its language, in the reader's. */
export function redirect({ href, locale }: { href: string; locale: Locale }): never {
  go(`/${locale}${href === "/" ? "" : href}`);
}
