import type { Entry } from "@/lib/activity/record";
import type { Tx } from "@/lib/platform/db/client";
import { lockMeetup } from "@/lib/seating/locks";
import { calendarChange } from "@/lib/seating/rules";
import { streamNews } from "./rules";

const VERBS = {
  "stream-announced": "event.stream-announced",
  "meetup-changed": "event.stream-changed",
} as const;

type News = Pick<Entry, "verb" | "meetupId" | "params">;

/** Updates calendars of attendees from afar, which have the stream as location. Returns their mail, or null. */
export async function moveStream(
  tx: Tx,
  { eventId, streamUrl }: { eventId: string; streamUrl: string | null },
  before: string | null,
  at: Date,
): Promise<News | null> {
  const here = { eventId, kind: "afar", status: { not: "canceled" } } as const;
  const afar = await tx.meetup.findFirst({ where: here, select: { id: true } });
  if (!afar) return null;
  const meetupId = afar.id;
  await lockMeetup(tx, meetupId);
  const { event, ...meetup } = await tx.meetup.update({
    where: { id: meetupId },
    data: calendarChange(at),
    select: { status: true, endsAt: true, event: { select: { status: true } } },
  });
  const news = streamNews({ ...meetup, eventStatus: event.status }, before, streamUrl, at);
  return news && { verb: VERBS[news], meetupId, params: { changes: ["stream"] } };
}
