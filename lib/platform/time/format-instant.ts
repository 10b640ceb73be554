import type { Locale } from "@/lib/platform/i18n/locales";
import { formatDate, formatDateTime, formatElsewhere, formatTime, formatTimeIn } from "./format";
import { toWall } from "./zones";

/** A town's time zone, and its name in the reader's language. */
export type TownClock = { timeZone: string; town: string };

export function formatTimeAt(instant: Date, timeZone: string, locale: Locale): string {
  return formatTime(toWall(instant, timeZone).time, locale);
}

/** "7 pm Vancouver time", « 19 h, heure de Vancouver ». */
export function formatTimeInAt(instant: Date, { timeZone, town }: TownClock, locale: Locale) {
  return formatTimeIn(toWall(instant, timeZone).time, town, locale);
}

export function formatDateAt(instant: Date, timeZone: string, locale: Locale): string {
  return formatDate(toWall(instant, timeZone).date, locale);
}

export function formatDateTimeAt(instant: Date, timeZone: string, locale: Locale): string {
  return formatDateTime(toWall(instant, timeZone), locale);
}

/** "= 10 pm in Toronto", « = 22 h à Toronto »; null if both have the same time. */
export function formatElsewhereAt(
  instant: Date,
  hereZone: string,
  { timeZone, town }: TownClock,
  locale: Locale,
): string | null {
  const [here, there] = [toWall(instant, hereZone), toWall(instant, timeZone)];
  if (here.date === there.date && here.time === there.time) return null;
  return formatElsewhere(there, town, locale, here.date);
}
