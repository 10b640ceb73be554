import type { Statement } from "@/lib/attendance/rules";
import { callInAt } from "@/lib/call-ins/rules";
import { placeName } from "@/lib/meetups/rules";
import { published } from "@/lib/phases/night-rules";
import type { EventPhase } from "@/lib/phases/rules";
import type { StripLight } from "@/lib/phases/strip-rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { formatTimeAt, formatTimeInAt } from "@/lib/platform/time/format-instant";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import { type BoardRow, rowOf } from "./row-rules";
import { type Board, boardClock, boardOf } from "./rules";
import { type BoardVoices, voicesOf } from "./voice-rules";

/** A number and what it counts, or a sentence where there is no number. */
export type BoardNumber = { before?: string; value?: string; says: string };

/** All that the board and the wall say, in one language: the same for every reader. */
export type BoardTexts = BoardVoices & {
  phase: EventPhase;
  isCanceled: boolean;
  light: StripLight;
  lightTexts: Record<StripPlace, string>;
  clocks: Partial<Record<StripPlace, string>>;
  numbers: BoardNumber[];
  rows: BoardRow[];
  updated: string;
  /** "Next on the stream: Winnipeg in 12 minutes". */
  wave?: string;
  /** One sentence or two for those who listen. */
  summary: string;
};

type Shown = Pick<EventSnapshot, "event" | "meetups">;

export function boardTexts(snapshot: Shown, locale: Locale, now: Date): BoardTexts {
  const board = boardOf(snapshot, now, locale);
  const strip = translator(locale, "time.strip");
  const numbers = board.numbers.flatMap((statement) => numberText(statement, board.phase, locale));
  return {
    phase: board.phase,
    isCanceled: board.isCanceled,
    light: board.light,
    lightTexts: byPlace((place) => strip(board.light[place], { place: strip(place) })),
    clocks: clocksOf(board, locale, now),
    numbers,
    rows: board.cities.map((city) => rowOf(city, snapshot, locale, now)),
    ...voicesOf(snapshot, locale),
    updated: updatedText(snapshot, locale, now),
    ...waveText(board, locale),
    summary: summaryText(board, numbers, locale),
  };
}

const byPlace = <Value>(value: (place: StripPlace) => Value) =>
  Object.fromEntries(STRIP.map((place) => [place, value(place)])) as Record<StripPlace, Value>;

function clocksOf({ cities }: Board, locale: Locale, now: Date): BoardTexts["clocks"] {
  const clocks: BoardTexts["clocks"] = {};
  for (const { meetup } of cities)
    if (meetup.kind === "city")
      clocks[meetup.stripPlace] ??= formatTimeAt(now, meetup.timeZone, locale);
  return clocks;
}

function numberText(statement: Statement, phase: EventPhase, locale: Locale): BoardNumber[] {
  const t = translator(locale, "attendance.tally");
  switch (statement.says) {
    case "hosts":
      return [];
    case "not-counted":
      return [{ says: t(`not-counted-${phase === "after" ? "after" : "tonight"}`) }];
    case "counted": {
      const { people, atLeast, countedCities, cities } = statement;
      const says = t("counted", { countedCities, cities });
      const before = atLeast && { before: t("before-number") };
      return [{ ...before, value: t("number", { people }), says }];
    }
    case "coming":
      return [{ value: t("number", { people: statement.people }), says: t("coming", statement) }];
    case "said": {
      const { people } = statement;
      return [{ value: t("number", { people }), says: t("said", { people }) }];
    }
  }
}

/** Minutes are counted in the last hour; before that, the city's own time says more. */
function waveText({ wave, isCanceled }: Board, locale: Locale): Pick<BoardTexts, "wave"> {
  const t = translator(locale, "live");
  const { now, next } = wave;
  const at = next && callInAt(next.city);
  if (isCanceled || (!now && !at)) return {};
  const texts = [now && `${t("stream-now", { city: placeName(now, locale) })}.`];
  if (next && at) {
    const { city, minutes } = next;
    const { timeZone } = city;
    const town = placeName(city, locale);
    const time = formatTimeInAt(at, { timeZone, town }, locale);
    const isSoon = minutes <= 60;
    const said = isSoon ? t("stream-next", { city: town, minutes }) : t("stream-later", { time });
    texts.push(`${said}.`);
  }
  return { wave: texts.filter(Boolean).join(" ") };
}

function updatedText({ meetups }: Shown, locale: Locale, now: Date): string {
  const t = translator(locale, "live");
  const meetup = boardClock(published(meetups), now);
  if (!meetup) return "";
  const town = placeName(meetup, locale);
  const { timeZone } = meetup;
  const time = meetup.city
    ? formatTimeInAt(now, { timeZone, town }, locale)
    : formatTimeAt(now, timeZone, locale);
  return t("updated", { time });
}

function summaryText({ cities }: Board, numbers: BoardNumber[], locale: Locale): string {
  const t = translator(locale, "live");
  const open = cities.filter(({ meetup, phase }) => meetup.kind === "city" && phase === "open");
  const said = numbers.map(({ before, value, says }) =>
    [before, value, says.replace(/\.$/, "")].filter(Boolean).join(" "),
  );
  return [...said, t("open-cities", { cities: open.length })].map((part) => `${part}.`).join(" ");
}
