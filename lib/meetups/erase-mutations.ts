import { record } from "@/lib/activity/record";
import type { Verb } from "@/lib/activity/verbs";
import { SYSTEM } from "@/lib/kernel/viewer";
import { erasedIfEndedBy } from "@/lib/phases/night-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";

/**
 * Erases what is kept for 7 days after a meetup: wherever `left` still finds some, `erase` runs in a transaction of
 * its own and returns the verbs that tell of what it erased.
 */
export async function eraseAfterNights(
  left: Prisma.MeetupWhereInput,
  erase: (tx: Tx, meetupId: string) => Promise<Verb[]>,
): Promise<void> {
  const at = await now();
  const meetups = await db.meetup.findMany({
    where: { endsAt: { lte: erasedIfEndedBy(at) }, ...left },
    select: { id: true, eventId: true },
  });
  for (const { id: meetupId, eventId } of meetups)
    await db.$transaction(async (tx) => {
      const about = { actor: SYSTEM, at, eventId, meetupId, subjectId: meetupId };
      await record(tx, ...(await erase(tx, meetupId)).map((verb) => ({ verb, ...about })));
    });
}
