import type { LocalDate } from "@/lib/platform/time/local";
import { DEFAULT_CHANGEOVER, talkSeconds } from "@/lib/talks/rules";
import type { CUES, FillLineUp } from "./schema";

/** Null where neither was given. */
export function secondsOf(length: { minutes: number | null; seconds: number | null }) {
  if (length.minutes === null && length.seconds === null) return null;
  return (length.minutes ?? 0) * 60 + (length.seconds ?? 0);
}

type Part = {
  kind: (typeof CUES)[number];
  titleEn: string | null;
  titleFr: string | null;
  seconds: number;
  changeoverSeconds: number;
};

const part = (kind: Part["kind"], minutes: number): Part => ({
  ...{ kind, titleEn: null, titleFr: null },
  ...{ seconds: minutes * 60, changeoverSeconds: 0 },
});

const CLOSING: Part = { ...part("free", 5), titleEn: "Closing", titleFr: "Clôture" };

/** Talks with changeovers between them, and none after the last one. */
const talks = (count: number, format: "twenty_twenty" | "lightning", changeover: number): Part[] =>
  Array.from({ length: count }, (_, at) => ({
    ...part("talk", 0),
    seconds: talkSeconds(format, null) ?? 0,
    changeoverSeconds: at === count - 1 ? 0 : changeover,
  }));

const half = talks(4, "twenty_twenty", 90);

const PARTS: Record<FillLineUp["template"], Part[]> = {
  "two-halves": [part("opening", 5), ...half, part("break", 20), ...half, CLOSING],
  "one-half": [part("opening", 5), ...half, CLOSING],
  "lightning-round": [
    part("opening", 5),
    ...talks(6, "lightning", DEFAULT_CHANGEOVER),
    part("mingling", 30),
  ],
};

type Filled<Talk> = Part & { talk: Talk | null };

/**
 * A template with talks in its places, in their order; each keeps its own length. The places that are left wait for a
 * talk, and the talks that are left follow the last place.
 */
export function filledTemplate<Talk extends { seconds: number }>(
  template: FillLineUp["template"],
  given: readonly Talk[],
): Filled<Talk>[] {
  const parts = PARTS[template];
  const last = parts.findLastIndex(({ kind }) => kind === "talk");
  const waiting = [...given];
  return parts.flatMap((each, at) => {
    if (each.kind !== "talk") return { ...each, talk: null };
    const first = placed(each, waiting.shift() ?? null);
    if (at !== last || waiting.length === 0) return first;
    const more = waiting.map((talk) => placed(each, talk));
    const changeoverSeconds = parts[at - 1]?.changeoverSeconds ?? 0;
    return [
      { ...first, changeoverSeconds },
      ...more.slice(0, -1).map((one) => ({ ...one, changeoverSeconds })),
      ...more.slice(-1),
    ];
  });
}

const placed = <Talk extends { seconds: number }>(each: Part, talk: Talk | null) => ({
  ...each,
  seconds: talk?.seconds ?? each.seconds,
  talk,
});

/** While nothing but talks is in it, which a template takes in. */
export function takesTemplate(slots: readonly { kind: string; talk: object | null }[]): boolean {
  return slots.every(({ kind, talk }) => kind === "talk" && talk !== null);
}

type CityLineUp<Slot> = { slug: string; lineUp: { slots: readonly Slot[] } };

/** All cities' slots as a stream could follow them; at one instant in the order of the cities. */
export function inStreamOrder<Slot extends { startsAt: Date }, City extends CityLineUp<Slot>>(
  cities: readonly City[],
): { city: City; slot: City["lineUp"]["slots"][number] }[] {
  return cities
    .flatMap((city) => city.lineUp.slots.map((slot) => ({ city, slot })))
    .sort((a, b) => a.slot.startsAt.getTime() - b.slot.startsAt.getTime());
}

/** By the day that each stands on; the days in their order. */
export function inDays<Row>(rows: readonly Row[], dayOf: (row: Row) => LocalDate) {
  const days = [...new Set(rows.map(dayOf))].sort();
  return days.map((day) => ({ day, rows: rows.filter((row) => dayOf(row) === day) }));
}

type Span = { startsAt: Date; endsAt: Date };

/** Where a slot stands between the first start and the last end of an event, in percent. */
export function shareOf({ startsAt, endsAt }: Span, whole: Span): { left: number; width: number } {
  const length = whole.endsAt.getTime() - whole.startsAt.getTime() || 1;
  const percent = (ms: number) => Math.round((ms / length) * 10_000) / 100;
  return {
    left: percent(startsAt.getTime() - whole.startsAt.getTime()),
    width: percent(endsAt.getTime() - startsAt.getTime()),
  };
}
