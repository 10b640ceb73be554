/** A calendar date, "YYYY-MM-DD". */
export type LocalDate = string;
/** A local time, "HH:MM" from 00:00 to 23:59. */
export type LocalTime = string;
/** A local date and time without a time zone. */
export type Wall = { date: LocalDate; time: LocalTime };

type DateError = "required" | "date-unreadable" | "date-impossible";
type TimeError = "required" | "time-unreadable" | "time-impossible" | "time-half-missing";
type ParsedDate = { ok: true; date: LocalDate } | { ok: false; reason: DateError };
type ParsedTime = { ok: true; time: LocalTime } | { ok: false; reason: TimeError };

const two = (value: number) => String(value).padStart(2, "0");

/** Year first; slashes and dots are accepted. 1970 to 2099. */
export function parseLocalDate(typed: string): ParsedDate {
  const text = typed.trim();
  if (text === "") return { ok: false, reason: "required" };
  const found = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (!found) return { ok: false, reason: "date-unreadable" };
  const [year, month, day] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const date = `${found[1]}-${two(month)}-${two(day)}`;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  const sensible = year >= 1970 && year <= 2099;
  return exists && sensible ? { ok: true, date } : { ok: false, reason: "date-impossible" };
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const WORDS = new Map<string, LocalTime>([
  ["noon", "12:00"],
  ["midi", "12:00"],
  ["midnight", "00:00"],
  ["minuit", "00:00"],
]);
const TWELVE_HOURS = /^(\d{1,2})(?:[:.h](\d{2}))?([ap])(?:\.?m\.?)?$/;
const FRENCH = /^(\d{1,2})h(?:(\d{1,2})(?:min)?)?$/;
const TWENTY_FOUR_HOURS = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$|^(\d{2})(\d{2})$|^(\d{1,2})$/;

/** Accepts both notations in both languages: 7 pm, 7:30 p.m., 19:00, 19 h 30, noon, midi. */
export function parseLocalTime(typed: string): ParsedTime {
  const text = typed.normalize("NFKC").toLowerCase().replace(/\s/g, "");
  if (text === "") return { ok: false, reason: "required" };
  const word = WORDS.get(text);
  if (word) return { ok: true, time: word };

  const half = TWELVE_HOURS.exec(text);
  if (half) {
    const hour = Number(half[1]);
    if (hour < 1 || hour > 12) return { ok: false, reason: "time-impossible" };
    return time((hour % 12) + (half[3] === "p" ? 12 : 0), half[2]);
  }
  const french = FRENCH.exec(text);
  if (french) return time(Number(french[1]), french[2]);

  const whole = TWENTY_FOUR_HOURS.exec(text);
  if (!whole) return { ok: false, reason: "time-unreadable" };
  const [, hour, minutes, hour4, minutes4, bare] = whole;
  // "7:30" is ambiguous between morning and evening; "07:30" is not.
  const ambiguous = bare ? Number(bare) <= 12 : /^[1-9]$/.test(hour ?? "");
  if (ambiguous) return { ok: false, reason: "time-half-missing" };
  return time(Number(hour ?? hour4 ?? bare), minutes ?? minutes4);
}

function time(hour: number, minutes = "0"): ParsedTime {
  const minute = Number(minutes);
  if (hour > 23 || minute > 59) return { ok: false, reason: "time-impossible" };
  return { ok: true, time: `${two(hour)}:${two(minute)}` };
}

/** From a `@db.Date` column, which Prisma reads as midnight UTC. */
export function toLocalDate(column: Date): LocalDate {
  return column.toISOString().slice(0, 10);
}

/** For a `@db.Date` column. */
export function fromLocalDate(date: LocalDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return toLocalDate(new Date(fromLocalDate(date).getTime() + days * 86_400_000));
}
