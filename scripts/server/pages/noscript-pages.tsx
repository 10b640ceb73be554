import type { IncomingMessage, ServerResponse } from "node:http";
import { renderToStaticMarkup } from "react-dom/server";
import { SmallPage, type SmallPageTexts } from "@/components/site/small-page";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { type Assets, htmlAttributes, preferencesOf, stylesheetLinks } from "./page-frame";

/** Next's document for a missing or failed page: its body is rendered by scripts only. */
const SCRIPT_ONLY = '<html id="__next_error__">';

/**
 * Returns a function that adds a <noscript> page to Next's script-only 404 and error documents, so that they show
 * a message and links without JavaScript too.
 */
export function noscriptPages(assets: Assets) {
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
  const preferences = preferencesOf(request);
  const { locale, path } = preferences;
  const { site, trouble } = catalogues[locale];
  const texts: SmallPageTexts = status === 404 ? site.notFound : trouble;
  const page = renderToStaticMarkup(<SmallPage locale={locale} texts={texts} path={path} />);
  const title = renderToStaticMarkup(<title>{`${texts.title} · ${site.brand}`}</title>);
  return html
    .replace(SCRIPT_ONLY, `<html id="__next_error__" ${htmlAttributes(assets, preferences)}>`)
    .replace(/<title>.*?<\/title>/, "")
    .replace("</head>", () => `${title}<noscript>${stylesheetLinks(assets)}</noscript></head>`)
    .replace("<body>", () => `<body><noscript>${page}</noscript>`);
}
