import { redirect as lead } from "next/navigation";
import type { Locale } from "./locales";

/** Redirects to one of our paths, given without its language. */
export function redirect({ href, locale }: { href: string; locale: Locale }): never {
  return lead(`/${locale}${href === "/" ? "" : href}`);
}
