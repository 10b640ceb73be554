import { tonightOf } from "@/lib/phases/tonight-rules";
import { db } from "@/lib/platform/db/client";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import type { LocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { lineUpOf } from "@/lib/slots/line-up-queries";
import { type EventSnapshot, eventSnapshot } from "@/lib/snapshot/queries";
import { marksOf } from "@/lib/stage/mark-queries";
import { marksOfNight } from "@/lib/stage/rules";
import { type BoardTexts, boardTexts } from "./sentence-rules";
import { lineUpAsRun, withStages } from "./stage-rules";

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

/** A meetup's published line-up as it runs; null if none is published. */
export async function runningLineUp(meetup: {
  id: string;
  localDate: LocalDate;
  timeZone: string;
}) {
  const [lineUp, marks] = await Promise.all([lineUpOf(meetup.id), marksOf(db, meetup.id)]);
  return lineUp && lineUpAsRun(lineUp, marksOfNight(marks, tonightOf(meetup)), await now());
}
