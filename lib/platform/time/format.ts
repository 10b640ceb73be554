import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { clockText } from "./browser-clock";
import { inTown, ofTown } from "./french";
import { fromLocalDate, type LocalDate, type LocalTime, type Wall } from "./local";
import { NAMES } from "./names";

const translators = { en: translator("en", "time"), fr: translator("fr", "time") };

/** "7 pm", "7:30 pm", "noon"; « 19 h », « 19 h 30 », « midi ». */
export function formatTime(time: LocalTime, locale: Locale): string {
  if (time === "12:00") return translators[locale]("noon");
  if (time === "00:00") return translators[locale]("midnight");
  return clockText(time, locale);
}

/** "7 pm Vancouver time", « 19 h, heure de Vancouver ». Takes the town's name in the reader's language. */
export function formatTimeIn(time: LocalTime, town: string, locale: Locale): string {
  const place = locale === "fr" ? ofTown(town) : town;
  return translators[locale]("in-town", { time: formatTime(time, locale), place });
}

/** "7 pm to 10 pm", « 19 h à 22 h ». */
export function formatTimeRange(starts: LocalTime, ends: LocalTime, locale: Locale): string {
  const [start, end] = [formatTime(starts, locale), formatTime(ends, locale)];
  return translators[locale]("range", { start, end });
}

type Range = { startsLocal: LocalTime; endsLocal: LocalTime };

/** "7 pm to 10 pm, Vancouver time", « 19 h à 22 h, heure de Vancouver ». */
export function formatTimeRangeIn({ startsLocal, endsLocal }: Range, town: string, locale: Locale) {
  const place = locale === "fr" ? ofTown(town) : town;
  const range = formatTimeRange(startsLocal, endsLocal, locale);
  return translators[locale]("range-in-town", { range, place });
}

/** "Thursday, February 24, 2011", « jeudi 24 février 2011 ». */
export function formatDate(date: LocalDate, locale: Locale): string {
  return `${formatDay(date, locale)}${locale === "fr" ? " " : ", "}${date.slice(0, 4)}`;
}

/** The same without the year: "Thursday, February 24", « jeudi 24 février ». */
export function formatDay(date: LocalDate, locale: Locale): string {
  const { weekdays, months } = NAMES[locale];
  return assemble(date, locale, weekdays, months);
}

/** "February 24", « 24 février ». */
export function formatMonthDay(date: LocalDate, locale: Locale): string {
  const day = formatDay(date, locale);
  return day.slice(day.indexOf(" ") + 1);
}

/** "Thu, Feb 24", « jeu. 24 févr. » */
export function formatDayShort(date: LocalDate, locale: Locale): string {
  const { weekdaysShort, monthsShort } = NAMES[locale];
  return assemble(date, locale, weekdaysShort, monthsShort);
}

/** "Thursday", « jeudi ». */
export function formatWeekday(date: LocalDate, locale: Locale): string {
  return NAMES[locale].weekdays[fromLocalDate(date).getUTCDay()] ?? "";
}

/** "Thursday, February 24, 2011, 7 pm", « jeudi 24 février 2011, 19 h ». */
export function formatDateTime({ date, time }: Wall, locale: Locale): string {
  return `${formatDate(date, locale)}, ${formatTime(time, locale)}`;
}

/** "10 pm in Ottawa and Toronto" or, on another day there, "1 am Friday in Halifax". */
export function formatTimeInTowns(
  { date, time }: Wall,
  towns: readonly string[],
  locale: Locale,
  dateHere: LocalDate = date,
): string {
  const places = listed(locale === "fr" ? towns.map(inTown) : towns, locale);
  const values = { time: formatTime(time, locale), places };
  if (date === dateHere) return translators[locale]("in-towns", values);
  return translators[locale]("in-towns-on", { ...values, weekday: formatWeekday(date, locale) });
}

function listed(names: readonly string[], locale: Locale): string {
  const [first, last] = [names.slice(0, -1).join(", "), names.at(-1) ?? ""];
  return first === "" ? last : translators[locale]("both", { first, last });
}

/** "= 10 pm in Toronto" or, on another day there, "= 1 am Friday in Halifax". */
export function formatElsewhere(
  there: Wall,
  town: string,
  locale: Locale,
  dateHere?: LocalDate,
): string {
  return `= ${formatTimeInTowns(there, [town], locale, dateHere)}`;
}

function assemble(date: LocalDate, locale: Locale, weekdays: string[], months: string[]): string {
  const at = fromLocalDate(date);
  const [weekday, month, day] = [
    weekdays[at.getUTCDay()],
    months[at.getUTCMonth()],
    at.getUTCDate(),
  ];
  if (locale === "en") return `${weekday}, ${month} ${day}`;
  return `${weekday} ${day === 1 ? "1er" : day} ${month}`;
}
