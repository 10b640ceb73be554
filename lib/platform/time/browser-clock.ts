import type { Locale } from "@/lib/platform/i18n/locales";
import type { LocalTime } from "./local";

/** "7:30 pm", « 19 h 30 », without the words for noon and midnight: for browsers, which have no catalogue. */
export function clockText(time: LocalTime, locale: Locale): string {
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3);
  if (locale === "fr")
    return minutes === "00" ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minutes}`;
  const clock = `${hour % 12 || 12}${minutes === "00" ? "" : `:${minutes}`}`;
  return `${clock}\u00a0${hour < 12 ? "am" : "pm"}`;
}

/** Of an instant in milliseconds, where the clock is so many minutes ahead of UTC. */
export function clockTextAt(at: number, offsetMinutes: number, locale: Locale): string {
  const minutes = Math.floor(at / 60_000) + offsetMinutes;
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  const two = (value: number) => String(value).padStart(2, "0");
  return clockText(`${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`, locale);
}
/** The clock of the browser, in milliseconds: it may be hours off, and is compared with the server's. */
export const deviceTime = (): number => Date.now();
