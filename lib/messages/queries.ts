import { messageCounts } from "@/lib/deliveries/queries";
import { type Counts, waitingOf } from "@/lib/deliveries/rules";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { DEFAULT_ZONE } from "@/lib/platform/time/zones";
import { type PlaceId, placeToWrite } from "./place-queries";
import { audiencesOf, messagesLeft, writingRefusal } from "./rules";

const SHOWN = 100;

const toPlace = ({ eventId, meetupId }: PlaceId) => ({ eventId, meetupId });

/** When the last messages to a meetup, or to a whole event, were sent. */
export async function sentAtOf(tx: Tx, place: PlaceId): Promise<Date[]> {
  const rows = await tx.message.findMany({
    where: toPlace(place),
    select: { sentAt: true },
    orderBy: { sentAt: "desc" },
    take: SHOWN,
  });
  return rows.map(({ sentAt }) => sentAt);
}

/** What was sent to a meetup, or to a whole event, newest first, and how much may still be. */
export async function messagesForDesk(viewer: Person | null, place: PlaceId, now: Date) {
  const found = await placeToWrite(db, viewer, place);
  const rows = await db.message.findMany({
    where: toPlace(found),
    select: {
      ...{ id: true, audience: true, people: true, sentAt: true, writtenByName: true },
      ...{ subjectEn: true, subjectFr: true, textEn: true, textFr: true },
    },
    orderBy: [{ sentAt: "desc" }, { id: "asc" }],
    take: SHOWN,
  });
  const counts = rows.length > 0 ? await messageCounts(found.eventId) : new Map<string, Counts>();
  const messages = rows.map((row) => ({ ...row, counts: counts.get(row.id) ?? null }));
  const isWaiting = messages.some((message) => message.counts && waitingOf(message.counts) > 0);
  const sentAt = rows.map((row) => row.sentAt);
  const left = messagesLeft(found.clocks, sentAt, now);
  const audiences = audiencesOf(found);
  const timeZone = found.clocks[0]?.timeZone ?? DEFAULT_ZONE;
  return { messages, isWaiting, left, audiences, timeZone, refusal: writingRefusal(found, left) };
}

export type MessagesDesk = Awaited<ReturnType<typeof messagesForDesk>>;
export type SentMessage = MessagesDesk["messages"][number];
