import { type NextRequest, NextResponse } from "next/server";
import createIntlMiddleware from "next-intl/middleware";
import { contentSecurityPolicy, securityHeaders } from "@/lib/kernel/http/security-headers";
import { env } from "@/lib/platform/env";
import { localeCookie } from "@/lib/platform/i18n/locale-cookie";
import { isLocale } from "@/lib/platform/i18n/locales";
import { routing } from "@/lib/platform/i18n/routing";
import { framesOf } from "@/lib/streams/player-rules";

let localized: ReturnType<typeof createIntlMiddleware> | undefined;

/** Gives every page its nonce and headers, and leads an address without a language to the reader's. */
export function proxy(request: NextRequest): NextResponse {
  // 128 random bits. A page repeats them about thirty times.
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(
    nonce,
    process.env.NODE_ENV === "development",
    framesOf(request.nextUrl.pathname),
  );
  request.headers.set("x-nonce", nonce);
  request.headers.set("content-security-policy", policy);
  request.headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);

  const response = answer(request);
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of securityHeaders()) response.headers.set(name, value);
  return response;
}

const FILE =
  /\.(?:ico|svg|png|txt|xml|webmanifest|woff2)$|^\/door-worker\.js$|^\/(?:en|fr)\/.*\/opengraph-image\//;

function answer(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const first = pathname.split("/")[1];
  if (first === "dev") return demoOnly(request);
  if (first === "api" || FILE.test(pathname)) return onward(request);
  return lead(request, first);
}

/** What has no language, or may be kept by caches, which must not hand on a reader's. */
function onward(request: NextRequest): NextResponse {
  return NextResponse.next({ request: { headers: request.headers } });
}

function lead(request: NextRequest, first: string | undefined): NextResponse {
  localized ??= createIntlMiddleware({ ...routing, localeCookie: localeCookie() });
  const response = localized(request);
  // The language of an address without one depends on who asks: nothing may store the answer.
  if (!isLocale(first)) response.headers.set("cache-control", "no-store");
  return response;
}

/** Outside the demo there is nothing under /dev: the catch-all of unknown addresses answers. */
function demoOnly(request: NextRequest): NextResponse {
  if (env().demo) return onward(request);
  return NextResponse.rewrite(new URL(`/en${request.nextUrl.pathname}`, request.url), {
    request: { headers: request.headers },
  });
}

/** Everything that could become a page: also an unknown file, whose 404 is one. A file that is sent streams by. */
export const config = { matcher: ["/((?!_next/|api/uploads/).*)"] };
