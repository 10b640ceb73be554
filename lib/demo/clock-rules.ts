import { meetupPhase, type Phase } from "@/lib/phases/rules";
import { addDays, type LocalDate } from "@/lib/platform/time/local";
import { toInstant } from "@/lib/platform/time/zones";
import type { DemoPosition } from "./schema";

type NightMeetup = {
  slug: string;
  localDate: LocalDate;
  timeZone: string;
  startsAt: Date;
  endsAt: Date;
};

const MINUTE = 60_000;
const SIX_WEEKS = 42 * 24 * 60 * MINUTE;

/** The demo clock's positions, from the event's published cities. */
export function demoClock(cities: readonly NightMeetup[]): Record<DemoPosition, Date> {
  const byDoors = [...cities].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const [first, last] = [byDoors[0], byDoors.at(-1)];
  if (!first || !last) throw new RangeError("a night needs at least one city");
  const named = (slug: string, otherwise: NightMeetup) =>
    cities.find((city) => city.slug === slug) ?? otherwise;
  return {
    "six-weeks-before": new Date(first.startsAt.getTime() - SIX_WEEKS),
    "doors-halifax": named("halifax", first).startsAt,
    "mid-night": midNight(cities),
    "doors-vancouver": named("vancouver", last).startsAt,
    "next-morning": morningAfter(last),
  };
}

/** Two cities over, two open, the rest to come, or the closest match; early in that span, because the clock runs. */
function midNight(cities: readonly NightMeetup[]): Date {
  const changes = cities.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]);
  const edges = [...new Set(changes)].sort((a, b) => a - b);
  const spans = edges.slice(1).map((until, i) => {
    const from = edges[i] ?? until;
    const at = new Date(from + Math.min(5 * MINUTE, (until - from) / 2));
    const count = (phase: Phase) => cities.filter((city) => meetupPhase(city, at) === phase).length;
    const off = Math.abs(count("done") - 2) + Math.abs(count("open") - 2);
    return { at, off };
  });
  const [best] = spans.sort((a, b) => a.off - b.off);
  if (!best) throw new RangeError("a night needs a city that opens and closes");
  return best.at;
}

/** 9:00 in the city that ends last. */
function morningAfter({ localDate, timeZone }: NightMeetup): Date {
  const nine = toInstant(addDays(localDate, 1), "09:00", timeZone, "earlier");
  if (!nine.ok) throw new RangeError(`no nine o'clock in ${timeZone}`);
  return nine.instant;
}
