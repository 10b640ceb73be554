import type { WallInterval } from "@/lib/platform/time/interval";
import { endDate } from "@/lib/platform/time/interval";
import type { LocalDate, LocalTime } from "@/lib/platform/time/local";
import { type ClockChoice, toInstant } from "@/lib/platform/time/zones";

export type DerivedInstants = { startsAt: Date; endsAt: Date; rsvpsCloseAt: Date };
export type Recomputed = DerivedInstants & {
  tzdbVersion: string;
  /** An instant moved, so calendar files need a higher sequence. */
  moved: boolean;
};

/**
 * A meetup's instants under another tz database release, or null if there is nothing to write. Past instants stay.
 * RSVP closing has no local time: it keeps its distance from the start.
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
    resolved(localDate, startsLocal, timeZone, startsChoice),
  );
  const endsAt = resolved(endDate(meetup), endsLocal, timeZone, endsChoice);
  const shift = startsAt.getTime() - meetup.startsAt.getTime();
  const rsvpsCloseAt = future(
    meetup.rsvpsCloseAt,
    () => new Date(meetup.rsvpsCloseAt.getTime() + shift),
  );
  const moved = shift !== 0 || endsAt.getTime() !== meetup.endsAt.getTime();
  return { startsAt, endsAt, rsvpsCloseAt, tzdbVersion: currentVersion, moved };
}

/** Without a choice, an overlap means its first instant, a gap its end. */
function resolved(
  date: LocalDate,
  time: LocalTime,
  timeZone: string,
  choice: ClockChoice | null | undefined,
): Date {
  const found = toInstant(date, time, timeZone, choice ?? "earlier");
  if (found.ok) return found.instant;
  if (found.reason === "overlap") return found.earlier.instant;
  return resolved(found.later.date, found.later.time, timeZone, choice);
}
