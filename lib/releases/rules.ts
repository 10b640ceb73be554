/** A seat of somebody who has not confirmed their address. */
export type HeldSeat = {
  guests: number;
  /** When it was taken. */
  seatedAt: Date;
  /** When its person was asked to confirm, because somebody waits for it. */
  confirmAskedAt: Date | null;
};

type Room = {
  startsAt: Date;
  /** Seats that nobody has. */
  free: number;
  /** Seats that people wait for. */
  waiting: number;
};

const DAY_MS = 86_400_000;
/** A mail of the evening can be answered in the morning. */
const ANSWERED_WITHIN_MS = 12 * 3_600_000;

/**
 * Whom to ask for a confirmation, and whose seat to give to those who wait: of the seats held for a day, the oldest
 * first, as many as are waited for. Once doors are open every seat stays, and so one taken within a day of them does.
 */
export function dueReleases<Seat extends HeldSeat>(
  { startsAt, free, waiting }: Room,
  oldestFirst: readonly Seat[],
  now: Date,
): { ask: Seat[]; release: Seat[] } {
  const due: { ask: Seat[]; release: Seat[] } = { ask: [], release: [] };
  if (now >= startsAt) return due;
  let wanted = waiting - Math.max(0, free);
  for (const seat of oldestFirst) {
    if (wanted <= 0) break;
    if (seat.seatedAt.getTime() + DAY_MS > now.getTime()) break;
    wanted -= 1 + seat.guests;
    const { confirmAskedAt } = seat;
    if (!confirmAskedAt) due.ask.push(seat);
    else if (confirmAskedAt.getTime() + ANSWERED_WITHIN_MS <= now.getTime()) due.release.push(seat);
  }
  return due;
}
