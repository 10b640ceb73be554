import type { IncomingMessage } from "node:http";
import { cookieName } from "@/lib/platform/auth/cookies";
import type { Locale } from "@/lib/platform/i18n/locales";
import { THEME_COOKIE, type Theme } from "@/lib/preferences/schema";
import { preferencesOf, readersLocale } from "../server/pages/page-frame";
import { isReadOnly } from "../server/request-kinds";

/** What a page without a session depends on. */
export type PublicPage = { path: string; locale: Locale; theme: Theme | undefined };

/** Home, and the pages of an event that everybody may read. */
const PUBLIC =
  /^\/(?:en|fr)(?:\/n\/[a-z0-9-]+(?:\/(?!desk(?:\/|$))[a-z0-9-]+(?:\/(?:line-up|in))?)?)?$/;
const REFLECTION = /^\/(?:en|fr)\/n\/[a-z0-9-]+\/reflections\/(?!new$)[a-z0-9-]+$/;
const TALK = /^\/(?:en|fr)\/n\/[a-z0-9-]+\/[a-z0-9-]+\/talks\/[a-z0-9-]+$/;

/** The page that a request asks for; undefined if the answer may depend on who asks. */
export function publicPageOf(request: IncomingMessage): PublicPage | undefined {
  const { method, url: path = "", headers } = request;
  const isPublic =
    [PUBLIC, REFLECTION, TALK].some((page) => page.test(path)) && !isReadOnly(request);
  if (method !== "GET" || !isPublic || "rsc" in headers || !hasOnlyPreferences(headers.cookie))
    return undefined;
  const { locale, theme } = preferencesOf(request);
  // In another language than the reader's, the answer sets a cookie.
  return locale === readersLocale(request) ? { path, locale, theme } : undefined;
}

function hasOnlyPreferences(cookie = ""): boolean {
  const preferences = [cookieName("locale"), cookieName(THEME_COOKIE)];
  return cookie
    .split("; ")
    .filter(Boolean)
    .every((pair) => preferences.includes(pair.split("=")[0] ?? ""));
}

/** The request of a page that everybody gets; it has nothing of the one who asks. */
export function headersFor({ locale, theme }: PublicPage): Record<string, string> {
  const cookies = [`${cookieName("locale")}=${locale}`];
  if (theme) cookies.push(`${cookieName(THEME_COOKIE)}=${theme}`);
  return { accept: "text/html", "accept-language": locale, cookie: cookies.join("; ") };
}
