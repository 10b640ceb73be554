import { cookies, headers } from "next/headers";
import { isLocale, type Locale } from "./locales";

/** Where an address carries no language: what the reader last read, else what the browser asks for first. */
export async function readersLocale(): Promise<Locale> {
  const chosen = (await cookies()).get("locale")?.value;
  if (isLocale(chosen)) return chosen;
  const asked = (await headers()).get("accept-language")?.slice(0, 2).toLowerCase();
  return isLocale(asked) ? asked : "en";
}
