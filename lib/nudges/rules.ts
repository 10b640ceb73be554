/** When the people who work on something open are asked how it is going, each in one mail. */
export type Term = "two-weeks" | "next-night";

/** Once for a person: after the night that something was taken on after, or before the next one. */
export const purposeOf = (term: Term, nightId: string): string => `nudge:${term}:${nightId}`;

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

/** Nights whose date, as midnight UTC, is in this period are a week away. */
export function nightsForNudge(now: Date): Period {
  return endingAt(now.getTime() - MORNING_MS + 7 * DAY_MS);
}

const endingAt = (until: number): Period => ({
  after: new Date(until - LASTS_MS),
  until: new Date(until),
});
