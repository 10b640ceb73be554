import { cookieName, overHttps } from "@/lib/platform/auth/cookies";

const YEAR_SECONDS = 365 * 86_400;

/** The last language. Only a running server knows whether it uses https. */
export function localeCookie() {
  return {
    name: cookieName("locale"),
    maxAge: YEAR_SECONDS,
    sameSite: "lax" as const,
    path: "/",
    secure: overHttps(),
  };
}
