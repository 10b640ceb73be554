import { env } from "@/lib/platform/env";

/** The demo runs on http, and so may a site behind its own proxy. */
export const overHttps = () => !env().demo && env().publicUrl.startsWith("https:");

/** `__Host-` binds a cookie to this host and to https. */
export function cookieName(name: string): string {
  return overHttps() ? `__Host-${name}` : name;
}

export function cookieOptions(expires?: Date) {
  return {
    httpOnly: true,
    sameSite: "lax" as const,
    path: "/",
    secure: overHttps(),
    ...(expires ? { expires } : {}),
  };
}

export const SESSION_COOKIE = "rollcall-session";
