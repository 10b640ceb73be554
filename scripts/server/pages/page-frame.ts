import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { cookieName } from "@/lib/platform/auth/cookies";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { preferredLocale } from "@/lib/platform/i18n/preferred-locale";
import { isTheme, THEME_COOKIE } from "@/lib/preferences/schema";
import { root } from "../../process/run";

export type Assets = { stylesheets: string[]; fonts: string };

const FONT = /\.([\w-]+)\{--face-/g;

/**
 * The stylesheets that all pages share, and the class names that load the fonts, which they declare; other stylesheets
 * are those of single pages. A development server has none yet.
 */
export function readAssets(distDir: string): Assets {
  const folder = join(root, distDir, "static/chunks");
  const sheets = filesOf(folder)
    .filter((name) => name.endsWith(".css"))
    .map((name) => ({ name, rules: readFileSync(join(folder, name), "utf8") }))
    .filter(({ rules }) => rules.search(FONT) >= 0);
  const fonts = sheets.flatMap(({ rules }) => [...rules.matchAll(FONT)].map(([, name]) => name));
  return {
    stylesheets: sheets.map(({ name }) => `/_next/static/chunks/${name}`),
    fonts: fonts.join(" "),
  };
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

export const stylesheetLinks = ({ stylesheets }: Assets) =>
  stylesheets.map((href) => `<link rel="stylesheet" href="${href}">`).join("");

/** The attributes of <html>: language, fonts and the reader's colours. */
export function htmlAttributes({ fonts }: Assets, { locale, theme }: Preferences): string {
  return `lang="${locale}" class="${fonts}"${theme ? ` data-theme="${theme}"` : ""}`;
}

export type Preferences = ReturnType<typeof preferencesOf>;

/** The reader's language (the address's, the last page's or the browser's) and theme, and the path without language. */
export function preferencesOf(request: IncomingMessage) {
  const address = request.url ?? "/";
  const segment = address.split(/[/?]/)[1];
  const theme = cookieOf(request, THEME_COOKIE);
  return {
    locale: localeOf(request, segment),
    theme: isTheme(theme) ? theme : undefined,
    path: isLocale(segment) ? address.slice(segment.length + 1) : address,
  };
}

/** The language of an address without one. */
export const readersLocale = (request: IncomingMessage): Locale => localeOf(request, undefined);

function localeOf(request: IncomingMessage, segment: string | undefined): Locale {
  const preferred = preferredLocale(request.headers["accept-language"]);
  return [segment, cookieOf(request, "locale"), preferred].find(isLocale) ?? "en";
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? "").split("; ").map((pair) => pair.split("="));
  return pairs.find(([key]) => key === cookieName(name))?.[1];
}
