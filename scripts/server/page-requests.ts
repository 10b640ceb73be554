import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { contentSecurityPolicy } from "@/lib/kernel/http/security-headers";
import { env } from "@/lib/platform/env";
import { localeCookie } from "@/lib/platform/i18n/locale-cookie";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { framesOf } from "@/lib/streams/player-rules";
import type { Handler } from "./hand-on";
import { readersLocale } from "./pages/page-frame";
import { isApi, isAsset, isReadOnly, isUpload, pathOf } from "./request-kinds";

/** Gives every page its nonce, policy and language, and leads an address without a language to the reader's. */
export function pageRequests(next: Handler): Handler {
  return (request, response) => {
    if (isAsset(request) || isUpload(request)) return next(request, response);
    const { pathname, search } = addressOf(request);
    setPolicy(request, response, pathname);
    request.headers["x-path"] = pathname + search;
    const first = pathname.split("/")[1];
    if (first === "dev") leaveToDemo(request);
    else if (hasLanguage(request)) {
      if (!isLocale(first)) return lead(request, response, pathname + search);
      setLocale(request, response, first);
    }
    return next(request, response);
  };
}

/** Without what Next's router adds, and with the path as a browser would write it. */
function addressOf({ url = "/" }: IncomingMessage) {
  const { pathname, search, searchParams } = new URL(`http://localhost${url}`);
  if (!searchParams.has("_rsc")) return { pathname, search };
  searchParams.delete("_rsc");
  return { pathname, search: searchParams.size > 0 ? `?${searchParams}` : "" };
}

function setPolicy(request: IncomingMessage, response: ServerResponse, pathname: string) {
  // 128 random bits. A page repeats them about thirty times.
  const nonce = randomBytes(16).toString("base64");
  const isDevelopment = process.env.NODE_ENV === "development";
  const policy = contentSecurityPolicy(nonce, isDevelopment, framesOf(pathname));
  request.headers["x-nonce"] = nonce;
  // Next takes the nonce of its scripts from there.
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
}

/** The header is the one that next-intl's own proxy sets; the cookie is for addresses without a language. */
function setLocale(request: IncomingMessage, response: ServerResponse, locale: Locale) {
  request.headers["x-next-intl-locale"] = locale;
  const isDocument = (request.headers["sec-fetch-dest"] ?? "document") === "document";
  if (!isDocument || locale === readersLocale(request)) return;
  const { name, maxAge, sameSite, path, secure } = localeCookie();
  const attributes = [`Path=${path}`, `Max-Age=${maxAge}`, `SameSite=${sameSite}`];
  if (secure) attributes.push("Secure");
  response.appendHeader("set-cookie", [`${name}=${locale}`, ...attributes].join("; "));
}

/** Outside the demo there is nothing under /dev: the catch-all of unknown addresses answers. */
function leaveToDemo(request: IncomingMessage) {
  if (!env().demo) request.url = `/en${request.url}`;
}

/** Next leads an address with several slashes to the one that is meant, and answers its own development tools. */
const FOR_NEXT = /\/\/|\\|^\/__next/;

/** What is no page has none, or may be kept by caches, which must not hand on the cookie of a reader. */
const hasLanguage = (request: IncomingMessage) =>
  !isApi(request) && !isReadOnly(request) && !FOR_NEXT.test(pathOf(request));

function lead(request: IncomingMessage, response: ServerResponse, path: string) {
  const location = `/${readersLocale(request)}${path.replace(/^\/(?=\?|$)/, "")}`;
  // The language depends on who asks: nothing may store the answer.
  response.writeHead(307, { location, "cache-control": "no-store" }).end();
}
