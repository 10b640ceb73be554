import { addDays, type LocalDate, type LocalTime } from "@/lib/platform/time/local";
import { toInstant } from "@/lib/platform/time/zones";

type Day = { localDate: LocalDate; timeZone: string };
type Span = { startsAt: Date; endsAt: Date };

const NOON: LocalTime = "12:00";
const HOUR = 3_600_000;

/** From noon of its day to the next noon, by the meetup's clock. */
export function tonightOf({ localDate, timeZone }: Day): { from: Date; until: Date } {
  // No Canadian clock skips or repeats noon.
  const noon = (date: LocalDate) => {
    const found = toInstant(date, NOON, timeZone, "earlier");
    if (!found.ok) throw new RangeError(`no noon: ${date} ${timeZone}`);
    return found.instant;
  };
  return { from: noon(localDate), until: noon(addDays(localDate, 1)) };
}

export function isTonight(meetup: Day, now: Date): boolean {
  const { from, until } = tonightOf(meetup);
  return from <= now && now < until;
}

/** People may say that they are here from an hour before doors until closing. */
export function isArrivalTime({ startsAt, endsAt }: Span, now: Date): boolean {
  return now.getTime() >= startsAt.getTime() - HOUR && now < endsAt;
}

/** Whether its host said so tonight; of a meetup that was moved since, it isn't known. */
export function isHere({ hereAt, ...span }: Span & { hereAt?: Date | null }): boolean {
  return hereAt != null && isArrivalTime(span, hereAt);
}

/** Its light is shown until it closes. */
export const showsHere = (meetup: Span & { hereAt?: Date | null }, now: Date): boolean =>
  isHere(meetup) && now < meetup.endsAt;
