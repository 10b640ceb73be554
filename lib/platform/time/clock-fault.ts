import type { Locale } from "@/lib/platform/i18n/locales";
import { formatTime } from "./format";
import { ofTown } from "./french";
import type { LocalTime } from "./local";
import type { Unclear } from "./settle";

export type ClockFault = {
  code: "clock-skips" | "clock-repeats";
  params: Record<string, string>;
};

/**
 * What is wrong with a time that a town's clocks skip or show twice; the form then asks for a choice.
 * A meetup from afar has no town.
 */
export function clockFault(
  unclear: Unclear,
  time: LocalTime,
  town: string | null,
  locale: Locale,
): ClockFault {
  const params = {
    town: town === null ? "none" : locale === "fr" ? ofTown(town) : town,
    time: formatTime(time, locale),
  };
  if (unclear.reason === "overlap") return { code: "clock-repeats", params };
  const [earlier, later] = [unclear.earlier.time, unclear.later.time];
  return {
    code: "clock-skips",
    params: {
      ...params,
      earlier: formatTime(earlier, locale),
      later: formatTime(later, locale),
    },
  };
}
