import { addDays, fromLocalDate, type LocalDate } from "@/lib/platform/time/local";

/** Of one gathering, by its own instants: before the doors, while open, after closing. */
export type Phase = "before" | "open" | "done";
export type EventPhase = "before" | "tonight" | "after";

type Span = { startsAt: Date; endsAt: Date };
export type Dated = Span & { kind: "city" | "afar"; localDate: LocalDate };

export function meetupPhase({ startsAt, endsAt }: Span, now: Date): Phase {
  if (now < startsAt) return "before";
  return now < endsAt ? "open" : "done";
}

/**
 * Tonight lasts from the first doors to the last closing of the event's own date. A meetup moved to
 * another day (a storm) doesn't stretch it, unless no other is left, and the stream counts only where
 * there is no city. Give it the meetups that are on: neither proposed nor canceled.
 */
export function eventPhase(
  event: { localDate: LocalDate; meetups: readonly Dated[] },
  now: Date,
): EventPhase {
  const cities = event.meetups.filter((meetup) => meetup.kind === "city");
  const thatDate = cities.filter((meetup) => meetup.localDate === event.localDate);
  const spans = [thatDate, cities, event.meetups].find((some) => some.length > 0);
  if (!spans) return now < endOfDate(event.localDate) ? "before" : "after";
  if (spans.every((meetup) => now < meetup.startsAt)) return "before";
  return spans.some((meetup) => now < meetup.endsAt) ? "tonight" : "after";
}

/** Without any meetup the date is over once it is over on the Pacific in winter, at 08:00 UTC. */
function endOfDate(date: LocalDate): Date {
  return new Date(fromLocalDate(addDays(date, 1)).getTime() + 8 * 3_600_000);
}
