import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { type EventSnapshot, eventSnapshot } from "@/lib/snapshot/queries";
import { type BoardTexts, boardTexts } from "./sentence-rules";
import { withStages } from "./stage-rules";

/** An event's snapshot as board and wall show it, with what is on its stages; null if nothing of it is public. */
export async function boardSnapshot(slug: string): Promise<EventSnapshot | null> {
  const snapshot = await eventSnapshot(slug);
  return snapshot && withStages(snapshot);
}

/** What goes out on the event's stream now, by language; null if nothing of the event is public. */
export async function boardForStream(slug: string): Promise<Record<Locale, BoardTexts> | null> {
  const [snapshot, at] = await Promise.all([boardSnapshot(slug), now()]);
  if (!snapshot) return null;
  const texts = LOCALES.map((locale) => [locale, boardTexts(snapshot, locale, at)] as const);
  return Object.fromEntries(texts) as Record<Locale, BoardTexts>;
}
