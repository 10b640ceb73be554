import type { WallInterval } from "@/lib/platform/time/interval";
import { endDate } from "@/lib/platform/time/interval";
import type { LocalDate, LocalTime } from "@/lib/platform/time/local";
import { type ClockChoice, toInstant } from "@/lib/platform/time/zones";

export type DerivedInstants = { startsAt: Date; endsAt: Date; rsvpsCloseAt: Date };
export type Recomputed = DerivedInstants & {
  tzdbVersion: string;
  /** An instant moved: calendar files say so by their sequence. */
  moved: boolean;
};

/**
 * What a meetup's instants become under another edition of the tz database, or null where nothing
 * is to be written. What is past stays as it was. RSVP closing is an instant without a wall time
 * of its own: it keeps its distance to the doors.
 */
export function recompute(
  meetup: WallInterval & DerivedInstants & { tzdbVersion: string },
  currentVersion: string,
  now: Date,
): Recomputed | null {
  if (meetup.tzdbVersion === currentVersion || meetup.endsAt <= now) return null;
  const { localDate, startsLocal, endsLocal, timeZone, startsChoice, endsChoice } = meetup;
  const future = (at: Date, derive: () => Date) => (at <= now ? at : derive());

  const startsAt = future(meetup.startsAt, () =>
    settled(localDate, startsLocal, timeZone, startsChoice),
  );
  const endsAt = settled(endDate(meetup), endsLocal, timeZone, endsChoice);
  const shift = startsAt.getTime() - meetup.startsAt.getTime();
  const rsvpsCloseAt = future(
    meetup.rsvpsCloseAt,
    () => new Date(meetup.rsvpsCloseAt.getTime() + shift),
  );
  const moved = shift !== 0 || endsAt.getTime() !== meetup.endsAt.getTime();
  return { startsAt, endsAt, rsvpsCloseAt, tzdbVersion: currentVersion, moved };
}

/** Nobody is there to choose: a new overlap means its first instant, a new gap its end. */
function settled(
  date: LocalDate,
  time: LocalTime,
  timeZone: string,
  choice: ClockChoice | null | undefined,
): Date {
  const found = toInstant(date, time, timeZone, choice ?? "earlier");
  if (found.ok) return found.instant;
  if (found.reason === "overlap") return found.earlier.instant;
  return settled(found.later.date, found.later.time, timeZone, choice);
}
