import { type Counted, peopleCounted, standingCounts } from "@/lib/attendance/rules";
import type { DoorState } from "@/lib/door/rules";
import type { Figures } from "./schema";

export type Peak = NonNullable<Figures["peak"]>;

/** The most people that were counted at one time; of two equal counts, the one that says "at least". */
export function peakOf(counts: readonly Counted[], now: Date): Peak | null {
  const peaks = standingCounts(counts, now).map((count) => ({
    people: peopleCounted(count),
    atLeast: count.precision === "at_least",
  }));
  const larger = (a: Peak, b: Peak) =>
    b.people > a.people || (b.people === a.people && b.atLeast) ? b : a;
  return peaks.length === 0 ? null : peaks.reduce(larger);
}

/** People who were in the room though nothing explains them, or fewer of them if negative. */
export type Gap = {
  people: number;
  atLeast: boolean;
  /** What explains the others: who was let in, or who said they'd come. */
  by: "door" | "rsvps";
};

/**
 * Who was let in at the door should have been in the room at its fullest; where the door recorded nothing, who said
 * they'd come. Null where nobody counted.
 */
export function unexplainedGap(figures: Figures): Gap | null {
  const { rsvps, guests, checkedIn, walkIns, peak } = figures;
  if (!peak) return null;
  const by = checkedIn === null ? "rsvps" : "door";
  const explained = checkedIn === null ? rsvps + guests : checkedIn + (walkIns ?? 0);
  return { people: peak.people - explained, atLeast: peak.atLeast, by };
}

type AtDoor = Pick<DoorState, "admitted" | "guests" | "walkIns">;
export type DoorFigures = Pick<Figures, "checkedIn" | "walkIns" | "noShows">;

/** People, with their guests, by what the door recorded; where it recorded nobody, nothing is known, which is not 0. */
export function doorFigures(
  state: AtDoor,
  going: readonly { id: string; guests: number }[],
): DoorFigures {
  const brought = (id: string) => state.guests.get(id)?.length ?? 0;
  const ids = new Set([...state.admitted.keys(), ...state.guests.keys()]);
  if (ids.size + state.walkIns.length === 0)
    return { checkedIn: null, walkIns: null, noShows: null };
  const came = (id: string) => Number(state.admitted.has(id)) + brought(id);
  return {
    checkedIn: [...ids].reduce((sum, id) => sum + came(id), 0),
    walkIns: state.walkIns.length,
    noShows: going.reduce((sum, { id, guests }) => sum + Math.max(0, 1 + guests - came(id)), 0),
  };
}

/** The peaks of an event's cities. `missing` have none, which is not 0. */
export type PeakSum<City> = Peak & { counted: number; missing: City[] };

/** Null where no city counted. */
export function sumOfPeaks<City extends { peak: Peak | null }>(
  cities: readonly City[],
): PeakSum<City> | null {
  const peaks = cities.flatMap(({ peak }) => peak ?? []);
  if (peaks.length === 0) return null;
  return {
    people: peaks.reduce((sum, { people }) => sum + people, 0),
    atLeast: peaks.some(({ atLeast }) => atLeast),
    counted: peaks.length,
    missing: cities.filter(({ peak }) => peak === null),
  };
}

export const FIGURES = [
  "rsvps",
  "guests",
  "canceled",
  "checkedIn",
  "walkIns",
  "noShows",
  "peak",
] as const satisfies (keyof Figures)[];
export type Figure = (typeof FIGURES)[number];

const text = (figures: Figures, name: Figure) => JSON.stringify(figures[name]);

/** Which figures changed from one to the other. */
export function changedFigures(before: Figures, after: Figures): Figure[] {
  return FIGURES.filter((name) => text(before, name) !== text(after, name));
}

/** What a form says that its reader saw. */
export function keyOfFigures(figures: Figures): string {
  return FIGURES.map((name) => {
    const figure = figures[name];
    if (figure === null) return "-";
    return typeof figure === "number" ? figure : `${figure.people}${figure.atLeast ? "+" : ""}`;
  }).join(" ");
}

export type ConfirmRefusal = "not-over" | "figures-changed" | "meetup-canceled" | "not-published";

type Gathering = { status: "proposed" | "published" | "canceled"; endsAt: Date };

/** Figures are right once nobody can come any more. */
export function confirmRefusal(meetup: Gathering, now: Date): ConfirmRefusal | null {
  if (meetup.status === "canceled") return "meetup-canceled";
  if (meetup.status === "proposed") return "not-published";
  return now < meetup.endsAt ? "not-over" : null;
}
