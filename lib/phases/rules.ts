import { addDays, fromLocalDate, type LocalDate } from "@/lib/platform/time/local";

/** Of one meetup: before its start, until its end, after it. */
export type Phase = "before" | "open" | "done";
export type EventPhase = "before" | "tonight" | "after";

type Span = { startsAt: Date; endsAt: Date };
export type Dated = Span & { kind: "city" | "afar"; localDate: LocalDate };

export function meetupPhase({ startsAt, endsAt }: Span, now: Date): Phase {
  if (now < startsAt) return "before";
  return now < endsAt ? "open" : "done";
}

/**
 * Tonight lasts from the first start to the last end on the event's date. A meetup moved to another day counts
 * only if no other is left, and the stream only without cities. Expects published meetups.
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

/** The date's end in the Pacific zone in winter, 08:00 UTC. */
function endOfDate(date: LocalDate): Date {
  return new Date(fromLocalDate(addDays(date, 1)).getTime() + 8 * 3_600_000);
}
