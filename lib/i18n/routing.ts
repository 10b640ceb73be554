import { createNavigation } from "next-intl/navigation";
import { defineRouting } from "next-intl/routing";
import { LOCALES } from "./locales";

export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: "en",
  localePrefix: "always",
  localeCookie: { name: "locale", maxAge: 60 * 60 * 24 * 365, sameSite: "lax" },
  alternateLinks: false,
});

/** `Link` and `redirect` that keep the reader's language: paths are written without it. */
export const { Link, redirect, usePathname, useRouter, getPathname } = createNavigation(routing);
