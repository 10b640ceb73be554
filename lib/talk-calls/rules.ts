import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import type { LocalDate } from "@/lib/platform/time/local";
import { toWall } from "@/lib/platform/time/zones";
import { FORMATS, type Format } from "./schema";

type Call = { closedAt: Date | null; untilDate: LocalDate | null };

export type CallRefusal = "call-not-open" | "call-closed" | "deadline-passed";

/** Why a meetup takes no proposals now. Its last day ends at midnight by its own clock. */
export function callRefusal(call: Call | null, timeZone: string, now: Date): CallRefusal | null {
  if (call === null) return "call-not-open";
  if (call.closedAt) return "call-closed";
  return call.untilDate && toWall(now, timeZone).date > call.untilDate ? "deadline-passed" : null;
}

type Offered = { formats: readonly Format[]; languages: readonly Locale[] };

/** An empty list stands for everything, as in calls from before there were choices. */
export const offeredFormats = (call: Offered | null): readonly Format[] =>
  call && call.formats.length > 0 ? call.formats : FORMATS;

export const offeredLanguages = (call: Offered | null): readonly Locale[] =>
  call && call.languages.length > 0 ? call.languages : LOCALES;

/** What of a proposal its meetup does not ask for. */
export function notOffered(
  call: Offered | null,
  { format, locale }: { format: Format; locale: Locale },
): "format" | "locale" | null {
  if (!offeredFormats(call).includes(format)) return "format";
  return offeredLanguages(call).includes(locale) ? null : "locale";
}

type Dates = { untilDate: LocalDate | null; answersDate: LocalDate | null };

/** The first date that cannot be. Answers come after the last day for proposals, and both before the night is over. */
export function invalidCallDate(
  { untilDate, answersDate }: Dates,
  nightOf: LocalDate,
): { field: keyof Dates; code: "date-after-night" | "date-before-deadline" } | null {
  if (untilDate && untilDate > nightOf) return { field: "untilDate", code: "date-after-night" };
  if (answersDate && answersDate > nightOf)
    return { field: "answersDate", code: "date-after-night" };
  if (untilDate && answersDate && answersDate < untilDate)
    return { field: "answersDate", code: "date-before-deadline" };
  return null;
}
