import { NotFound } from "@/lib/kernel/outcome";
import type { Tx } from "@/lib/platform/db/client";
import { lockMeetup } from "@/lib/seating/locks";

/** The ids of a talk and of its other cities' rows, with all their meetups locked in the order of these. */
export async function lockOffer(tx: Tx, talkId: string): Promise<string[]> {
  const where = { id: talkId };
  const talk = await tx.talk.findUnique({ where, select: { offerId: true } });
  if (!talk) throw new NotFound("talk");
  const talks = await tx.talk.findMany({
    where: talk.offerId ? { offerId: talk.offerId } : where,
    select: { id: true, meetupId: true },
    orderBy: { meetupId: "asc" },
  });
  for (const { meetupId } of talks) await lockMeetup(tx, meetupId);
  return talks.map(({ id }) => id);
}
