import type { FormValues } from "@/lib/kernel/outcome";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { translator } from "@/lib/platform/i18n/translator";
import { formatTime } from "@/lib/platform/time/format";
import { formatTimeAt, formatTimeInAt } from "@/lib/platform/time/format-instant";
import { peopleCounted } from "./rules";
import type { HeadCountInput, Method, Precision } from "./schema";

type Source = {
  count: number;
  precision: Precision;
  includesCounter: boolean | null;
  countedAt: Date | null;
  approximateTime: boolean;
  method: Method | null;
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
  const { countedAt, approximateTime, method, countedByName } = count;
  const time = countedAt && formatTimeAt(countedAt, timeZone, locale);
  const when = time
    ? t(approximateTime ? "source.about" : "source.at", { time })
    : t("source.no-time");
  const how = method && t(`methods.${method}`);
  const who = countedByName && t("source.by", { name: countedByName });
  return [when, how, who].filter(Boolean).join(", ");
}

type Draft = Source & { timeZone: string; city: { nameEn: string; nameFr: string } | null };

/** Everything that would be published, to be read back first. */
export function readBackSentence(draft: Draft, locale: Locale): string {
  const town = pick(locale, draft.city?.nameEn, draft.city?.nameFr)?.text ?? "";
  const t = translator(locale, "attendance");
  const time = draft.countedAt && formatTimeInAt(draft.countedAt, { ...draft, town }, locale);
  return t("read-back.sentence", {
    town,
    count: countSentence(draft, locale),
    when: time
      ? t(draft.approximateTime ? "source.about" : "source.at", { time })
      : t("source.no-time"),
    how: draft.method ? t(`methods.${draft.method}`) : "",
  });
}

/** The read-back input as form values, with the time in the reader's format. */
export function readBackValues(readBack: HeadCountInput, locale: Locale) {
  const { andMe, approximateTime, atChoice, ...input } = readBack;
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
  } satisfies FormValues;
}
