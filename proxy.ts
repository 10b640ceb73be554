import { type NextRequest, NextResponse } from "next/server";
import createIntlMiddleware from "next-intl/middleware";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/i18n/locales";
import { routing } from "@/lib/i18n/routing";
import { contentSecurityPolicy, securityHeaders } from "@/lib/security-headers";

const localized = createIntlMiddleware(routing);

/** Gives every page its nonce and headers, and leads an address without a language to the reader's. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  request.headers.set("x-nonce", nonce);
  request.headers.set("content-security-policy", policy);
  request.headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);

  const first = request.nextUrl.pathname.split("/")[1];
  const response = first === "dev" ? demoOnly(request) : lead(request, first);
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of securityHeaders()) response.headers.set(name, value);
  return response;
}

function lead(request: NextRequest, first: string | undefined): NextResponse {
  const response = localized(request);
  // The language of an address without one depends on who asks: nothing may store the answer.
  if (!isLocale(first)) response.headers.set("cache-control", "no-store");
  return response;
}

/** Outside the demo there is nothing under /dev: the catch-all of unknown addresses answers. */
function demoOnly(request: NextRequest): NextResponse {
  const onward = { request: { headers: request.headers } };
  if (env().demo) return NextResponse.next(onward);
  return NextResponse.rewrite(new URL(`/en${request.nextUrl.pathname}`, request.url), onward);
}

export const config = {
  matcher: [
    "/((?!api|_next/static|_next/image|.*\\.(?:ico|svg|png|txt|xml|webmanifest|woff2)$).*)",
  ],
};
