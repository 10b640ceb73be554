import { redirect as lead } from "next/navigation";
import { defineRouting } from "next-intl/routing";
import { LOCALES, type Locale } from "./locales";

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: "en",
  localePrefix: "always",
  alternateLinks: false,
});

/**
 * Leads to a path of ours, written without its language. next-intl's own would bring its links, and with
 * them 13 kB of scripts, to every page.
 */
export function redirect({ href, locale }: { href: string; locale: Locale }): never {
  return lead(`/${locale}${href === "/" ? "" : href}`);
}
