import { redirect as lead } from "next/navigation";
import { defineRouting } from "next-intl/routing";
import { LOCALES, type Locale } from "./locales";

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: "en",
  localePrefix: "always",
  alternateLinks: false,
});

/** Redirects to one of our paths, given without its language. next-intl's version would add 13 kB of scripts. */
export function redirect({ href, locale }: { href: string; locale: Locale }): never {
  return lead(`/${locale}${href === "/" ? "" : href}`);
}
