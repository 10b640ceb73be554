import { type Bilingual, bilingual } from "@/lib/platform/i18n/bilingual";
import { formatTime } from "./format";
import { ofTown } from "./french";
import type { LocalTime } from "./local";
import type { UnresolvedTime } from "./resolve-wall-time";

export type ClockIssue = {
  code: "clock-skips" | "clock-repeats";
  params: Record<string, Bilingual>;
};

/** The error of a skipped or repeated local time, which asks for a choice. A meetup from afar has no town. */
export function clockIssue(
  unclear: UnresolvedTime,
  time: LocalTime,
  town: Bilingual | null,
): ClockIssue {
  const formatted = (at: LocalTime) => bilingual((locale) => formatTime(at, locale));
  const params = {
    town: town ? { en: town.en, fr: ofTown(town.fr) } : { en: "none", fr: "none" },
    time: formatted(time),
  };
  if (unclear.reason === "overlap") return { code: "clock-repeats", params };
  const { earlier, later } = unclear;
  return {
    code: "clock-skips",
    params: { ...params, earlier: formatted(earlier.time), later: formatted(later.time) },
  };
}
