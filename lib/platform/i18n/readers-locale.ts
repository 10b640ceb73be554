import { cookies, headers } from "next/headers";
import { localeCookie } from "./locale-cookie";
import { isLocale, type Locale } from "./locales";
import { preferredLocale } from "./preferred-locale";

/** The language of the last page, if any. */
export async function lastLocale(): Promise<Locale | undefined> {
  const value = (await cookies()).get(localeCookie().name)?.value;
  return isLocale(value) ? value : undefined;
}

/** For URLs without a language: that of the last page, else the browser's preference. */
export async function readersLocale(): Promise<Locale> {
  const last = await lastLocale();
  if (last) return last;
  return preferredLocale((await headers()).get("accept-language")) ?? "en";
}
