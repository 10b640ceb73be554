import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { StillPage, type StillWords } from "@/components/site/still-page";
import { cookieName } from "@/lib/platform/auth/cookies";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { isTheme, THEME_COOKIE } from "@/lib/preferences/schema";
import { root } from "../process/run";

/** Next's document for a page that is not there or failed: its body is left to scripts. */
const EMPTY = '<html id="__next_error__">';

type Look = { stylesheets: string[]; fonts: string };

/**
 * Completes each empty document of a response with the page that it stands for, in <noscript>: a 404 or an error
 * has something to read, and a way on, for who has no scripts as well.
 */
export function stillPages(distDir: string) {
  const look = lookOf(distDir);
  return (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === "HEAD") return;
    const { setHeader, write, end } = response;
    let held: Buffer[] | undefined;

    response.setHeader = (name, value) => {
      const header = name.toLowerCase();
      if (header === "content-type" && isTrouble(response.statusCode, String(value))) {
        held = [];
        // What is to be read here must not come compressed.
        delete request.headers["accept-encoding"];
      }
      return held && header === "content-length" ? response : setHeader.call(response, name, value);
    };
    response.write = (...given: unknown[]) => {
      if (!held) return write.apply(response, given as never);
      held.push(Buffer.from(given[0] as string));
      return true;
    };
    response.end = (...given: unknown[]) => {
      if (!held) return end.apply(response, given as never);
      if (typeof given[0] === "string" || given[0] instanceof Uint8Array) response.write(given[0]);
      const html = Buffer.concat(held).toString();
      held = undefined;
      return end.call(response, completed(html, request, response.statusCode, look), "utf8");
    };
  };
}

const isTrouble = (status: number, type: string) =>
  (status === 404 || status >= 500) && type.startsWith("text/html");

function completed(html: string, request: IncomingMessage, status: number, look: Look): string {
  if (!html.includes(EMPTY)) return html;
  const { locale, theme, path } = readerOf(request);
  const { site, trouble } = catalogues[locale];
  const words: StillWords = status === 404 ? site.notFound : trouble;
  const page = renderToStaticMarkup(<StillPage locale={locale} words={words} path={path} />);
  const title = renderToStaticMarkup(<title>{`${words.title} · ${site.brand}`}</title>);
  const styles = look.stylesheets.map((href) => `<link rel="stylesheet" href="${href}">`).join("");
  const colours = theme ? ` data-theme="${theme}"` : "";
  return html
    .replace(EMPTY, `<html id="__next_error__" lang="${locale}" class="${look.fonts}"${colours}>`)
    .replace(/<title>.*?<\/title>/, "")
    .replace("</head>", () => `${title}<noscript>${styles}</noscript></head>`)
    .replace("<body>", () => `<body><noscript>${page}</noscript>`);
}

function readerOf(request: IncomingMessage) {
  const address = request.url ?? "/";
  const first = address.split(/[/?]/)[1];
  const kept = (name: string) => {
    const pairs = (request.headers.cookie ?? "").split("; ").map((pair) => pair.split("="));
    return pairs.find(([key]) => key === cookieName(name))?.[1];
  };
  const last = kept("locale");
  const locale: Locale = isLocale(first) ? first : isLocale(last) ? last : "en";
  const theme = kept(THEME_COOKIE);
  return {
    locale,
    theme: isTheme(theme) ? theme : undefined,
    path: isLocale(first) ? address.slice(first.length + 1) : address,
  };
}

/** The build's stylesheet, and its names for what the fonts are. */
function lookOf(distDir: string): Look {
  const folder = join(root, distDir, "static/chunks");
  const names = readdirSync(folder).filter((name) => name.endsWith(".css"));
  const rules = names.map((name) => readFileSync(join(folder, name), "utf8")).join("");
  const fonts = [...rules.matchAll(/\.([\w-]+)\{--face-/g)].map(([, name]) => name).join(" ");
  return { stylesheets: names.map((name) => `/_next/static/chunks/${name}`), fonts };
}
