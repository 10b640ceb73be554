import type { LocalDate } from "@/lib/platform/time/local";
import { toWall } from "@/lib/platform/time/zones";
import type { Audience } from "./schema";

export const MESSAGES_A_WEEK = 3;
const WEEK_MS = 7 * 86_400_000;

type Clock = { localDate: LocalDate; timeZone: string; startsAt: Date; endsAt: Date };

/** The day of a night: its date, by the clock of any of its meetups, and past midnight until it ends. */
function isDayOf(clocks: readonly Clock[], at: Date): boolean {
  return clocks.some(
    ({ localDate, timeZone, startsAt, endsAt }) =>
      toWall(at, timeZone).date === localDate || (startsAt <= at && at < endsAt),
  );
}

/** How many more may be sent in these seven days; null on the day itself, whose messages don't count later either. */
export function messagesLeft(
  clocks: readonly Clock[],
  sentAt: readonly Date[],
  now: Date,
): number | null {
  if (isDayOf(clocks, now)) return null;
  const recent = sentAt.filter(
    (at) => now.getTime() - at.getTime() < WEEK_MS && !isDayOf(clocks, at),
  );
  return Math.max(0, MESSAGES_A_WEEK - recent.length);
}

type State = {
  eventStatus: "draft" | "published" | "canceled";
  /** null: the whole event. */
  status: "proposed" | "published" | "canceled" | null;
};

/** Whom one can write to. Attendees know of a cancellation from its own mail; hosts may have to be written to. */
export function audiencesOf({ eventStatus, status }: State): Audience[] {
  const isPublic = eventStatus === "published" && (status ?? "published") === "published";
  if (status !== null) return isPublic ? ["going", "attendees"] : [];
  return isPublic ? ["attendees", "hosts"] : ["hosts"];
}

export type WritingRefusal = "not-published" | "meetup-canceled" | "enough-messages";

/** Why nothing can be written to anybody, or to this audience; null if it can. */
export function writingRefusal(
  place: State,
  left: number | null,
  audience?: Audience,
): WritingRefusal | null {
  const audiences = audiencesOf(place);
  const isOpen = audience ? audiences.includes(audience) : audiences.length > 0;
  if (!isOpen)
    return place.status === "canceled" || place.eventStatus === "canceled"
      ? "meetup-canceled"
      : "not-published";
  return left === 0 ? "enough-messages" : null;
}
