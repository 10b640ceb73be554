import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { realNow } from "@/lib/platform/time/now";
import { cookieName, cookieOptions } from "./cookies";

/** As long as the mail of a request may be late. */
const KEPT_MS = 86_400_000;

const name = () => cookieName("rollcall-browser");

/** The value that binds sign-in requests to this browser; empty if it made none. */
export async function readBrowser(): Promise<string> {
  const value = (await cookies()).get(name())?.value ?? "";
  return /^[\w-]{43}$/.test(value) ? value : "";
}

/** The same for a new request; a browser without a value gets one. */
export async function rememberBrowser(): Promise<string> {
  const browser = (await readBrowser()) || randomBytes(32).toString("base64url");
  const expires = new Date(realNow().getTime() + KEPT_MS);
  (await cookies()).set(name(), browser, cookieOptions(expires));
  return browser;
}
