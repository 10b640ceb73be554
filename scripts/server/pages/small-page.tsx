import type { IncomingMessage, ServerResponse } from "node:http";
import { renderToStaticMarkup } from "react-dom/server";
import { SmallPage, type SmallPageTexts } from "@/components/site/small-page";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { isApi, isReadOnly, isScript } from "../request-kinds";
import {
  type Assets,
  htmlAttributes,
  type Preferences,
  preferencesOf,
  stylesheetLinks,
} from "./page-frame";

/** Why a request gets a small page instead of what it asked for, with the status. */
const SMALL_PAGES = {
  malformed: 400,
  "foreign-origin": 403,
  "wrong-method": 405,
  outdated: 409,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
} as const;

export type SmallPageName = keyof typeof SMALL_PAGES;

/** Embedded Postgres takes this long to come back. */
const RETRY_SECONDS = 5;

/** Pages that may be there a moment later. */
const WORTH_RELOADING: SmallPageName[] = ["too-many", "unavailable"];

/** Allows the build's stylesheet and fonts, and the colours that the components write as style attributes. */
const POLICY =
  "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Answers with a static page in the reader's language and the site's look, without Next, the database or scripts.
 * What shows no page, such as a script, gets its text alone.
 */
export function sendSmallPage(
  request: IncomingMessage,
  response: ServerResponse,
  name: SmallPageName,
  assets: Assets,
): void {
  const preferences = preferencesOf(request);
  const texts = textsOf(name, preferences);
  const isPage = wantsPage(request);
  const body = isPage ? documentOf(texts, preferences, assets) : `${texts.title}. ${texts.lead}\n`;
  if (name === "unavailable") response.setHeader("retry-after", RETRY_SECONDS);
  response.writeHead(SMALL_PAGES[name], {
    "content-type": `text/${isPage ? "html" : "plain"}; charset=utf-8`,
    "content-length": Buffer.byteLength(body),
    "content-security-policy": POLICY,
    "cache-control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Scripts, calendars and the like show no page. */
function wantsPage(request: IncomingMessage): boolean {
  const isFetch = isScript(request) || "rsc" in request.headers;
  return !isFetch && !isApi(request) && !isReadOnly(request);
}

function textsOf(name: SmallPageName, { locale }: Preferences): SmallPageTexts {
  const { requests, trouble } = catalogues[locale];
  const { again, home } = requests;
  // The error page shows the same to a reader with scripts.
  if (name === "outdated") return { ...trouble.outdated, again, home };
  return { ...requests[name], home, ...(WORTH_RELOADING.includes(name) ? { again } : {}) };
}

function documentOf(texts: SmallPageTexts, preferences: Preferences, assets: Assets): string {
  const { locale, path } = preferences;
  const title = `${texts.title} · ${catalogues[locale].site.brand}`;
  const head = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
    </>,
  );
  const body = renderToStaticMarkup(<SmallPage locale={locale} texts={texts} path={path} />);
  return `<!doctype html><html ${htmlAttributes(assets, preferences)}><head>${head}${stylesheetLinks(assets)}</head><body>${body}</body></html>`;
}
