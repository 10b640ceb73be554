import { freeSlugOfWords } from "@/lib/places/rules";
import type { LocalDate } from "@/lib/platform/time/local";
import { toWall } from "@/lib/platform/time/zones";

export const slugOf = (text: string, taken: ReadonlySet<string>): string =>
  freeSlugOfWords(text, taken, "commitment");

/** Where a day ends last of all. */
const WESTERNMOST = "Etc/GMT+12";

/** Whether a day has ended in each of the time zones; without one, everywhere on earth. */
export function isPast(date: LocalDate, timeZones: readonly string[], now: Date): boolean {
  const zones = timeZones.length > 0 ? timeZones : [WESTERNMOST];
  return zones.every((timeZone) => date < toWall(now, timeZone).date);
}

type Owner = { shownName: string | null };

/** Who works on it: the names that are shown, and how many others there are. */
export function ownersShown(owners: readonly Owner[]): { names: string[]; others: number } {
  const names = owners.flatMap(({ shownName }) => shownName ?? []);
  return { names, others: owners.length - names.length };
}

export type JoinRefusal = "commitment-withdrawn" | "commitment-ended" | "counted-out";
type Commitment = { withdrawnAt: Date | null; state: "open" | "done" | "let_go" };

/** Why nobody can join; null while somebody can. */
export function joinRefusal({ withdrawnAt, state }: Commitment): JoinRefusal | null {
  if (withdrawnAt) return "commitment-withdrawn";
  return state === "open" ? null : "commitment-ended";
}

type State = Commitment["state"];

/** What a note makes of a commitment; null if it stays as it is. Its author decides; once they are gone, all who are in. */
export function stateAfter(
  { authorId, state }: { authorId: string | null; state: State },
  writerId: string,
  chosen: State | undefined,
): State | null {
  if (!chosen || chosen === state) return null;
  return authorId === null || writerId === authorId ? chosen : null;
}

const DAY_MS = 86_400_000;

/** Whoever got news before this instant may get some again: at most one mail a day. */
export const newsBefore = (now: Date): Date => new Date(now.getTime() - DAY_MS);
