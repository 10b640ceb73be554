import { record } from "@/lib/activity/record";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { erasedIfEndedBy } from "@/lib/questions/rules";

/** Of meetups that ended 7 days ago: walk-ins stay, and are counted, without their names. */
export async function eraseDueNames(): Promise<void> {
  const at = await now();
  const meetups = await db.meetup.findMany({
    where: { endsAt: { lte: erasedIfEndedBy(at) }, doorEvents: { some: { name: { not: null } } } },
    select: { id: true, eventId: true },
  });
  for (const { id: meetupId, eventId } of meetups)
    await db.$transaction(async (tx) => {
      await tx.doorEvent.updateMany({
        where: { meetupId, name: { not: null } },
        data: { name: null },
      });
      const about = { actor: SYSTEM, at, eventId, meetupId, subjectId: meetupId };
      await record(tx, { verb: "door.names-erased", ...about });
    });
}
