import type { FormValues } from "@/lib/kernel/outcome";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { translator } from "@/lib/platform/i18n/translator";
import { formatTime } from "@/lib/platform/time/format";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { peopleCounted } from "./rules";
import type { HeadCountInput, Method, Precision } from "./schema";

type Source = {
  count: number;
  precision: Precision;
  includesCounter: boolean | null;
  countedAt: Date | null;
  approximateTime: boolean;
  method: Method | null;
  byPhone: boolean;
  countedByName?: string | null;
};

/** "At least 24 people in the room (23 counted, plus the counter)." */
export function countSentence(count: Source, locale: Locale): string {
  const t = translator(locale, "attendance");
  const values = { people: peopleCounted(count), count: count.count };
  const extra = count.includesCounter === false;
  if (count.precision === "at_least")
    return t(extra ? "count.at-least-and-counter" : "count.at-least", values);
  return t(extra ? "count.exactly-and-counter" : "count.exactly", values);
}

/** Who counted, how and when: "about 7 pm, by eye, by Sam", or "time not recorded". */
export function sourceSentence(count: Source, timeZone: string, locale: Locale): string {
  const t = translator(locale, "attendance");
  const { method, byPhone, countedByName } = count;
  const how = method && t(`methods.${method}`);
  const who = countedByName && t("source.by", { name: countedByName });
  // Whoever answered the telephone has not counted.
  const from = byPhone ? t("source.by-phone") : who;
  return [timeOf(count, timeZone, locale) ?? t("source.no-time"), how, from]
    .filter(Boolean)
    .join(", ");
}

/** "about 7 pm"; null if the time was not recorded. */
function timeOf(
  { countedAt, approximateTime }: Pick<Source, "countedAt" | "approximateTime">,
  timeZone: string,
  locale: Locale,
): string | null {
  const time = countedAt && formatTimeAt(countedAt, timeZone, locale);
  const t = translator(locale, "attendance.source");
  return time && t(approximateTime ? "about" : "at", { time });
}

type Draft = Source & { timeZone: string; city: { nameEn: string; nameFr: string } | null };

/** "24 people in Vancouver, counted by eye about 7 pm": what would be published, to be read back first. */
export function readBackSentence(draft: Draft, locale: Locale): string {
  const t = translator(locale, "attendance");
  const when = timeOf(draft, draft.timeZone, locale);
  return t("read-back.sentence", {
    town: pick(locale, draft.city?.nameEn, draft.city?.nameFr)?.text ?? "",
    people: peopleCounted(draft),
    precision: draft.precision,
    how: draft.method ? t(`methods.${draft.method}`) : "",
    when: when ?? "none",
    source: draft.byPhone ? "phone" : "room",
  });
}

/** The read-back input as form values, with the time in the reader's format. */
export function readBackValues(readBack: HeadCountInput, locale: Locale) {
  const { andMe, approximateTime, atChoice, byPhone, ...input } = readBack;
  return {
    meetupId: input.meetupId,
    key: input.key,
    count: String(input.count),
    precision: input.precision,
    at: input.at ? formatTime(input.at, locale) : "",
    method: input.method,
    ...(atChoice && { atChoice }),
    ...(andMe && { andMe: "on" }),
    ...(approximateTime && { approximateTime: "on" }),
    ...(byPhone && { byPhone: "on" }),
  } satisfies FormValues;
}
