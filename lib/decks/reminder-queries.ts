import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { slidesOf } from "./count-rules";
import { decksDueAt, dueDeckReminder } from "./rules";
import { WITHOUT_DECK } from "./talk-queries";

const MISSING = {
  ...WITHOUT_DECK,
  proposer: { suspendedAt: null },
} satisfies Prisma.TalkWhereInput;

/** Further than any reminder from its deadline, in whatever zone. */
const AHEAD_MS = 9 * 86_400_000;
const BEHIND_MS = 2 * 86_400_000;

/** The reminders that are due, and not yet sent for this deadline. */
export async function decksToRemind(at: Date) {
  const near = {
    gt: new Date(at.getTime() - BEHIND_MS),
    lt: new Date(at.getTime() + AHEAD_MS),
  };
  const meetups = await db.meetup.findMany({
    where: {
      ...{ status: "published", startsAt: { gt: at }, event: { status: "published" } },
      decksDueOn: near,
    },
    select: {
      ...{ id: true, eventId: true, timeZone: true, decksDueOn: true, decksDueLocal: true },
      talks: { where: MISSING, select: { id: true, format: true } },
    },
  });
  const due = meetups.flatMap(({ id: meetupId, eventId, timeZone, talks, ...stored }) => {
    const dueOn = stored.decksDueOn && toLocalDate(stored.decksDueOn);
    const dueAt = decksDueAt({ dueOn, dueLocal: stored.decksDueLocal, timeZone });
    const reminder = dueAt && dueDeckReminder(dueAt, at);
    if (!reminder) return [];
    return talks
      .filter(({ format }) => slidesOf(format) !== null)
      .map(({ id: talkId }) => ({
        ...{ talkId, eventId, meetupId },
        purpose: `reminder:deck-${reminder}`,
        key: `${talkId} ${dueOn}`,
      }));
  });
  const sent = await db.idempotencyKey.findMany({
    where: { OR: due.map(({ purpose, key }) => ({ purpose, key })) },
    select: { purpose: true, key: true },
  });
  const isSent = new Set(sent.map(({ purpose, key }) => `${purpose} ${key}`));
  return due.filter(({ purpose, key }) => !isSent.has(`${purpose} ${key}`));
}

export type DueReminder = Awaited<ReturnType<typeof decksToRemind>>[number];

export async function isStillMissing(tx: Tx, talkId: string): Promise<boolean> {
  return (await tx.talk.count({ where: { id: talkId, ...MISSING } })) > 0;
}
