import { comparable } from "@/lib/places/comparable-rules";

const EARLY_MS = 2 * 3_600_000;

export type HereIssue = "here-early" | "here-over" | "meetup-canceled";

type Gathering = { status: string; eventStatus: string; startsAt: Date; endsAt: Date };

/** People check in by themselves from two hours before doors until closing. */
export function hereIssue(meetup: Gathering, now: Date): HereIssue | null {
  if (meetup.status === "canceled" || meetup.eventStatus === "canceled") return "meetup-canceled";
  if (now.getTime() < meetup.startsAt.getTime() - EARLY_MS) return "here-early";
  return now >= meetup.endsAt ? "here-over" : null;
}

/** The one person of that name; null where there is none or more than one: which one it is, nobody can tell. */
export function namedAlone<Row extends { name: string }>(
  rows: readonly Row[],
  typed: string,
): Row | null {
  const words = (name: string) => comparable(name).split(" ").sort().join(" ");
  const found = rows.filter(({ name }) => words(name) === words(typed));
  return found.length === 1 ? (found[0] ?? null) : null;
}
