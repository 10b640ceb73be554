import { notifyAttendees } from "@/lib/activity/notify";
import type { Tx } from "@/lib/platform/db/client";
import { lockMeetup } from "@/lib/seating/locks";
import type { EditEvent } from "./schema";
import { streamNews } from "./stream-rules";

/**
 * Tells those going from afar where the stream is, and corrects their calendars, which hold its address as the
 * place. Returns how many are told.
 */
export async function moveStream(
  tx: Tx,
  { eventId, revision, streamUrl }: EditEvent,
  before: string | null,
  at: Date,
): Promise<number> {
  const here = { eventId, kind: "afar", status: { not: "canceled" } } as const;
  const afar = await tx.meetup.findFirst({ where: here, select: { id: true } });
  if (!afar) return 0;
  const meetupId = afar.id;
  await lockMeetup(tx, meetupId);
  const { event, ...meetup } = await tx.meetup.update({
    where: { id: meetupId },
    data: { calendarSequence: { increment: 1 } },
    select: { status: true, endsAt: true, event: { select: { status: true } } },
  });
  const news = streamNews({ ...meetup, eventStatus: event.status }, before, streamUrl, at);
  if (!news) return 0;
  const key = `stream-${revision}`;
  return notifyAttendees(tx, { meetupId, to: ["going"], key, news, changes: ["stream"] });
}
