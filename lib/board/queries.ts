import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { eventSnapshot } from "@/lib/snapshot/queries";
import { type BoardTexts, boardTexts } from "./sentence-rules";

/** What goes out on the event's stream now, by language; null if nothing of the event is public. */
export async function boardForStream(slug: string): Promise<Record<Locale, BoardTexts> | null> {
  const [snapshot, at] = await Promise.all([eventSnapshot(slug), now()]);
  if (!snapshot) return null;
  const texts = LOCALES.map((locale) => [locale, boardTexts(snapshot, locale, at)] as const);
  return Object.fromEntries(texts) as Record<Locale, BoardTexts>;
}
