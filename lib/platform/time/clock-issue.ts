import { type Bilingual, bilingual } from "@/lib/platform/i18n/bilingual";
import { formatTime } from "./format";
import { ofTown } from "./french";
import type { LocalTime } from "./local";
import type { UnresolvedTime } from "./resolve-wall-time";

export type ClockIssue = {
  code: "clock-skips" | "clock-repeats";
  params: Record<string, Bilingual>;
};

/**
 * What is wrong with a time that a town's clocks skip or show twice; the form then asks for a choice. A meetup from
 * afar has no town.
 */
export function clockIssue(
  unclear: UnresolvedTime,
  time: LocalTime,
  town: Bilingual | null,
): ClockIssue {
  const inWords = (at: LocalTime) => bilingual((locale) => formatTime(at, locale));
  const params = {
    town: town ? { en: town.en, fr: ofTown(town.fr) } : { en: "none", fr: "none" },
    time: inWords(time),
  };
  if (unclear.reason === "overlap") return { code: "clock-repeats", params };
  const { earlier, later } = unclear;
  return {
    code: "clock-skips",
    params: { ...params, earlier: inWords(earlier.time), later: inWords(later.time) },
  };
}
