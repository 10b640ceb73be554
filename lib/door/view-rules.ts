import { comparable } from "@/lib/places/comparable-rules";
import type { DoorEvent, DoorRsvp, DoorState } from "./rules";

export const FILTERS = ["expected", "in", "walk-ins", "waitlist"] as const;
export type Filter = (typeof FILTERS)[number];

export type DoorRow = DoorRsvp & {
  /** Its first admission; null of somebody who is not in. */
  admission: DoorEvent | null;
  /** Guests who are in. */
  brought: DoorEvent[];
  /** What the search compares. */
  words: string[];
};

/** One row per person, by name. */
export function doorRows(list: readonly DoorRsvp[], state: DoorState): DoorRow[] {
  const rows = list.map((rsvp) => ({
    ...rsvp,
    admission: state.admitted.get(rsvp.id) ?? null,
    brought: state.guests.get(rsvp.id) ?? [],
    words: comparable(rsvp.name).split(" "),
  }));
  const key = ({ words, id }: DoorRow) => `${words.join(" ")} ${id}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What was typed, without accents, case and hyphens, the longest word first. */
export const searchWords = (typed: string): string[] =>
  comparable(typed)
    .split(" ")
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);

/** Every word that was searched begins a word of the name, in any order. */
export function isMatch({ words }: Pick<DoorRow, "words">, searched: readonly string[]): boolean {
  const left = [...words];
  return searched.every((part) => {
    const at = left.findIndex((word) => word.startsWith(part));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

export function isUnder({ status, admission }: DoorRow, filter: Filter): boolean {
  if (filter === "in") return admission !== null;
  if (filter === "waitlist") return status === "waitlisted" && !admission;
  return filter === "expected" && status === "going" && !admission;
}

/** A search finds everybody; `touched` are those who were just tapped, so that a tap can be undone where it was. */
export function shownRows(
  rows: readonly DoorRow[],
  { typed, filter, touched }: { typed: string; filter: Filter; touched: ReadonlySet<string> },
): DoorRow[] {
  const searched = searchWords(typed);
  if (searched.length > 0) return rows.filter((row) => isMatch(row, searched));
  return rows.filter(
    (row) => isUnder(row, filter) || (filter !== "walk-ins" && touched.has(row.id)),
  );
}

const LAST = 10;

/** How full the room is: what the venue's owner asks for. */
export function roomLevel(
  inRoom: number,
  capacity: number | null,
): { level: "open" | "last" | "full" | "over"; left: number | null } {
  if (capacity === null) return { level: "open", left: null };
  const left = capacity - inRoom;
  if (left < 0) return { level: "over", left };
  if (left === 0) return { level: "full", left };
  return { level: left <= LAST ? "last" : "open", left };
}

const KEPT_AFTER_MS = 12 * 3_600_000;

/** Whether a phone forgets the list: twelve hours after the meetup's end. */
export const isForgotten = (endsAt: number, now: number): boolean => now >= endsAt + KEPT_AFTER_MS;
