import { db, type Tx } from "../db/client";
import type { EditEvent } from "../events/schema";
import type { Locale } from "../i18n/locales";
import { editFacts } from "../meetups/event-mutations";
import { lockMeetup } from "../meetups/queries";
import { streamNews } from "../meetups/stream-rules";
import type { Outcome } from "../outcome";
import { now } from "../time/now";
import type { Person } from "../viewer";
import { lockEvent } from "./locks";
import { tellAnswered } from "./tell";

type Edited = {
  slug: string;
  readdressed: boolean;
  /** To how many RSVPs a mail goes. */
  told: number;
};

/** Changes what an event says, and tells those going from afar where the stream is. */
export async function editEvent(
  viewer: Person,
  input: EditEvent,
  locale: Locale,
): Promise<Outcome<Edited, "stale" | "event-canceled">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    // Before the event's row, as whoever cancels the night does.
    await lockEvent(tx, input.eventId, "shared");
    const outcome = await editFacts(tx, viewer, input, locale, at);
    if (!outcome.ok) return outcome;
    const { before, ...edited } = outcome;
    const moved = before.streamUrl !== input.streamUrl;
    const told = moved ? await moveStream(tx, input, before.streamUrl, at) : 0;
    return { ...edited, told };
  });
}

/** Calendars hold the address as the place; whoever answers after the lock reads it in the confirmation. */
async function moveStream(
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
  return tellAnswered(tx, { meetupId, to: ["going"], key, news, changes: ["stream"] });
}
