const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;
/** A part that ran this long is healthy: its next death starts from the first delay again. */
const HEALTHY_AFTER_MS = 10_000;
const WINDOW_MS = 5 * 60_000;

/** The delay before a restart: doubles with each death soon after a start. */
export function restartDelays() {
  let next = FIRST_DELAY_MS;
  return (livedMs: number): number => {
    const delay = livedMs >= HEALTHY_AFTER_MS ? FIRST_DELAY_MS : next;
    next = Math.min(delay * 2, LONGEST_DELAY_MS);
    return delay;
  };
}

/** Counts deaths, whichever part's; returns whether the one at `now` reaches the limit within five minutes. */
export function deathCounter(limit: number) {
  let recent: number[] = [];
  return (now: number): boolean => {
    recent = [...recent.filter((at) => at > now - WINDOW_MS), now];
    return recent.length >= limit;
  };
}
