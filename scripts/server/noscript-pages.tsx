import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { NoScriptPage, type NoScriptTexts } from "@/components/site/noscript-page";
import { cookieName } from "@/lib/platform/auth/cookies";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { isTheme, THEME_COOKIE } from "@/lib/preferences/schema";
import { root } from "../process/run";

/** Next's document for a missing or failed page: its body is rendered by scripts only. */
const SCRIPT_ONLY = '<html id="__next_error__">';

type Assets = { stylesheets: string[]; fonts: string };

/**
 * Returns a function that adds a <noscript> page to Next's script-only 404 and error documents, so that they show
 * a message and links without JavaScript too.
 */
export function noscriptPages(distDir: string) {
  const assets = readAssets(distDir);
  return (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === "HEAD") return;
    const { setHeader, write, end } = response;
    let buffered: Buffer[] | undefined;

    response.setHeader = (name, value) => {
      const header = name.toLowerCase();
      if (header === "content-type" && isErrorPage(response.statusCode, String(value))) {
        buffered = [];
        // A compressed body could not be edited here.
        delete request.headers["accept-encoding"];
      }
      return buffered && header === "content-length"
        ? response
        : setHeader.call(response, name, value);
    };
    response.write = (...args: unknown[]) => {
      if (!buffered) return write.apply(response, args as never);
      buffered.push(Buffer.from(args[0] as string));
      return true;
    };
    response.end = (...args: unknown[]) => {
      if (!buffered) return end.apply(response, args as never);
      if (typeof args[0] === "string" || args[0] instanceof Uint8Array) response.write(args[0]);
      const html = Buffer.concat(buffered).toString();
      buffered = undefined;
      return end.call(response, withNoscript(html, request, response.statusCode, assets), "utf8");
    };
  };
}

const isErrorPage = (status: number, type: string) =>
  (status === 404 || status >= 500) && type.startsWith("text/html");

function withNoscript(
  html: string,
  request: IncomingMessage,
  status: number,
  assets: Assets,
): string {
  if (!html.includes(SCRIPT_ONLY)) return html;
  const { locale, theme, path } = preferencesOf(request);
  const { site, trouble } = catalogues[locale];
  const texts: NoScriptTexts = status === 404 ? site.notFound : trouble;
  const page = renderToStaticMarkup(<NoScriptPage locale={locale} texts={texts} path={path} />);
  const title = renderToStaticMarkup(<title>{`${texts.title} · ${site.brand}`}</title>);
  const styles = assets.stylesheets
    .map((href) => `<link rel="stylesheet" href="${href}">`)
    .join("");
  const colours = theme ? ` data-theme="${theme}"` : "";
  return html
    .replace(
      SCRIPT_ONLY,
      `<html id="__next_error__" lang="${locale}" class="${assets.fonts}"${colours}>`,
    )
    .replace(/<title>.*?<\/title>/, "")
    .replace("</head>", () => `${title}<noscript>${styles}</noscript></head>`)
    .replace("<body>", () => `<body><noscript>${page}</noscript>`);
}

function preferencesOf(request: IncomingMessage) {
  const address = request.url ?? "/";
  const segment = address.split(/[/?]/)[1];
  const cookie = (name: string) => {
    const pairs = (request.headers.cookie ?? "").split("; ").map((pair) => pair.split("="));
    return pairs.find(([key]) => key === cookieName(name))?.[1];
  };
  const saved = cookie("locale");
  const locale: Locale = isLocale(segment) ? segment : isLocale(saved) ? saved : "en";
  const theme = cookie(THEME_COOKIE);
  return {
    locale,
    theme: isTheme(theme) ? theme : undefined,
    path: isLocale(segment) ? address.slice(segment.length + 1) : address,
  };
}

/** The build's stylesheets, and the class names that load its fonts. */
function readAssets(distDir: string): Assets {
  const folder = join(root, distDir, "static/chunks");
  const names = readdirSync(folder).filter((name) => name.endsWith(".css"));
  const rules = names.map((name) => readFileSync(join(folder, name), "utf8")).join("");
  const fonts = [...rules.matchAll(/\.([\w-]+)\{--face-/g)].map(([, name]) => name).join(" ");
  return { stylesheets: names.map((name) => `/_next/static/chunks/${name}`), fonts };
}
