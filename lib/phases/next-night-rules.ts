import type { Entry } from "@/lib/activity/record";
import type { LocalDate } from "@/lib/platform/time/local";

/** However it is capitalized. */
export const isSameHashtag = (a: string, b: string): boolean =>
  a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();

export type LaterNight = { id: string; localDate: LocalDate };

/** The same of later nights, each once, the earliest first. */
export function forNextNights(
  { verb, actor, at, subjectId }: Entry,
  nights: readonly LaterNight[],
): Entry[] {
  const key = ({ id, localDate }: LaterNight) => `${localDate} ${id}`;
  const byKey = new Map(nights.map((night) => [key(night), night]));
  const inOrder = [...byKey.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return inOrder.map(({ id }) => ({
    verb,
    actor,
    at,
    eventId: id,
    ...(subjectId && { subjectId }),
  }));
}

/** What the pages of later nights show of a night, and what decides which nights these are. */
const CARRIED = ["titleEn", "titleFr", "hashtag", "localDate"] as const;

type Night = Record<(typeof CARRIED)[number], string | null>;

export const changesNextNights = (before: Night, after: Night): boolean =>
  CARRIED.some((field) => before[field] !== after[field]);
