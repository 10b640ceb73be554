import { cookies, headers } from "next/headers";
import { localeCookie } from "./locale-cookie";
import { isLocale, type Locale } from "./locales";

/** The language that the reader last read, if this is not the first page. */
export async function lastLocale(): Promise<Locale | undefined> {
  const kept = (await cookies()).get(localeCookie().name)?.value;
  return isLocale(kept) ? kept : undefined;
}

/** Where an address carries no language: what the reader last read, else what the browser asks for first. */
export async function readersLocale(): Promise<Locale> {
  const last = await lastLocale();
  if (last) return last;
  const asked = (await headers()).get("accept-language")?.slice(0, 2).toLowerCase();
  return isLocale(asked) ? asked : "en";
}
