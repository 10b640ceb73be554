import { eventPhase } from "@/lib/phases/rules";
import { sentenceSlug } from "@/lib/places/rules";
import type { LocalDate } from "@/lib/platform/time/local";
import type { Presence } from "./schema";

type Night = {
  status: "draft" | "published" | "canceled";
  localDate: LocalDate;
  /** The published meetups. */
  meetups: readonly {
    kind: "city" | "afar";
    localDate: LocalDate;
    startsAt: Date;
    endsAt: Date;
  }[];
};

export const isDraft = ({ status }: { status: string }): boolean => status === "draft";

/** Reflections open when the first meetup starts; without meetups, once the date is over. */
export function placeReflection(event: Night, now: Date): "open" | "not-yet" | "event-canceled" {
  if (event.status === "canceled") return "event-canceled";
  if (event.status === "draft") return "not-yet";
  const doors = event.meetups.some((meetup) => now >= meetup.startsAt);
  return doors || eventPhase(event, now) !== "before" ? "open" : "not-yet";
}

/** Why nothing can be taken on or asked, as the message's key; null while something can. */
export function notOpen(event: Night, now: Date): "closed" | "opens" | null {
  const place = placeReflection(event, now);
  if (place === "open") return null;
  return place === "event-canceled" ? "closed" : "opens";
}

const LINK_LASTS_MS = 30 * 86_400_000;

type LinkedRsvp = {
  status: "going" | "waitlisted" | "canceled";
  confirmedAt: Date | null;
  meetup: { endsAt: Date };
};

/** The link that the mail of the morning after carries, for those who confirmed and said they would come. */
export function isLinkOpen({ status, confirmedAt, meetup }: LinkedRsvp, now: Date): boolean {
  if (status !== "going" || !confirmedAt) return false;
  return now.getTime() < meetup.endsAt.getTime() + LINK_LASTS_MS;
}

/** Of the title, or the first sentence. */
export const slugOf = (text: string, taken: ReadonlySet<string>): string =>
  sentenceSlug(text, taken, "reflection");

type Quoted = { place: { slug: string } | null };

/** One from each city, given newest first, before a second one from any. */
export function pullQuotes<Reflection extends Quoted>(
  reflections: readonly Reflection[],
  count: number,
): Reflection[] {
  const seen = new Set<string>();
  const [first, others]: [Reflection[], Reflection[]] = [[], []];
  for (const reflection of reflections) {
    const city = reflection.place?.slug ?? "";
    (seen.has(city) ? others : first).push(reflection);
    seen.add(city);
  }
  return [...first, ...others].slice(0, count);
}

type Seat = {
  kind: "city" | "afar";
  isGoing: boolean;
  wasAdmitted: boolean;
  /** Whether anybody was checked in at the meetup's door. */
  doorWasKept: boolean;
};

/** How a writer took part, as far as is known; they say it themself. */
export function presenceOf(seat: Seat): Presence | null {
  if (!seat.isGoing) return null;
  if (seat.kind === "afar") return "watched";
  return seat.wasAdmitted || !seat.doorWasKept ? "was_there" : null;
}
