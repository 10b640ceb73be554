/** When the people who work on something open are asked how it is going, each in one mail. */
export type Term = "two-weeks" | "next-night";

/** Once for a person: about each commitment after two weeks, or about all of them before the next night. */
export const purposeOf = (term: Term, id: string): string => `nudge:${term}:${id}`;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A worker that was down that long asks no more. */
const LASTS_MS = 2 * DAY_MS;
/** Morning in every Canadian city. */
const MORNING_MS = 14 * HOUR_MS;

export type Period = { after: Date; until: Date };

/** What was taken on within this period has its first nudge now. */
export function madeForNudge(now: Date): Period {
  return endingAt(now.getTime() - 14 * DAY_MS);
}

/** What is due within a day of the first one is in the same mail: nobody gets two in a day. */
export const madeForSameNudge = (now: Date): Period => {
  const { after, until } = madeForNudge(now);
  return { after, until: new Date(until.getTime() + DAY_MS) };
};

/** Nights whose date, as midnight UTC, is in this period are a week away. */
export function nightsForNudge(now: Date): Period {
  return endingAt(now.getTime() - MORNING_MS + 7 * DAY_MS);
}

const endingAt = (until: number): Period => ({
  after: new Date(until - LASTS_MS),
  until: new Date(until),
});
