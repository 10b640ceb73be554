import { eventPhase } from "@/lib/events/phase-rules";
import { freeSlug } from "@/lib/places/rules";
import type { LocalDate } from "@/lib/platform/time/local";
import type { ReflectionInput } from "./schema";

type Night = {
  status: "draft" | "published" | "canceled";
  localDate: LocalDate;
  /** Those that are on: neither proposed nor canceled. */
  meetups: readonly {
    kind: "city" | "afar";
    localDate: LocalDate;
    startsAt: Date;
    endsAt: Date;
  }[];
};

/** From the first doors on, in whichever city they open; without any city, once the date is over. */
export function placeReflection(event: Night, now: Date): "open" | "not-yet" | "event-canceled" {
  if (event.status === "canceled") return "event-canceled";
  if (event.status === "draft") return "not-yet";
  const doors = event.meetups.some((meetup) => now >= meetup.startsAt);
  return doors || eventPhase(event, now) !== "before" ? "open" : "not-yet";
}

type Content = Pick<
  ReflectionInput,
  "stayed" | "meetupId" | "title" | "language" | "opening" | "takeaways" | "observations"
> &
  Pick<ReflectionInput, "nextTime" | "closing">;

/** A form sent twice: what it holds is already kept. */
export function sameContent(one: Content, other: Content): boolean {
  const told = (content: Content) => [
    [content.stayed, content.meetupId, content.title, content.language],
    [content.opening, content.closing],
    [content.takeaways, content.observations, content.nextTime],
  ];
  return JSON.stringify(told(one)) === JSON.stringify(told(other));
}

const SLUG_WORDS = 8;

/** An address from the title or the first words, unlike any of `taken`. */
export function slugOf(words: string, taken: ReadonlySet<string>): string {
  const first = words.split(/\s+/).slice(0, SLUG_WORDS).join(" ");
  return freeSlug(first, taken, "reflection");
}

type Quoted = { place: { slug: string } | null };

/** A voice from each city before a second one from any. Give them newest first. */
export function pullQuotes<Reflection extends Quoted>(
  reflections: readonly Reflection[],
  count: number,
): Reflection[] {
  const heard = new Set<string>();
  const [first, others]: [Reflection[], Reflection[]] = [[], []];
  for (const reflection of reflections) {
    const city = reflection.place?.slug ?? "";
    (heard.has(city) ? others : first).push(reflection);
    heard.add(city);
  }
  return [...first, ...others].slice(0, count);
}
