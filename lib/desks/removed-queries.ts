import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { ACCEPTED, shownRemovedSince } from "@/lib/talks/rules";

const removed = {
  id: true,
  position: true,
  kind: true,
  titleEn: true,
  titleFr: true,
  talk: { select: { title: true, locale: true } },
} satisfies Prisma.SlotSelect;

export type RemovedSlot = Prisma.SlotGetPayload<{ select: typeof removed }>;

/** The slots removed from a line-up a moment ago that can be put back, by where they were. */
export async function removedSlots(
  viewer: Person | null,
  meetupId: string,
): Promise<RemovedSlot[]> {
  await checkDesk(viewer, meetupId);
  const isStillAccepted: Prisma.TalkWhereInput = {
    state: { in: ACCEPTED },
    slots: { none: { withdrawnAt: null } },
  };
  return db.slot.findMany({
    where: {
      meetupId,
      withdrawnAt: { gt: shownRemovedSince(await now()) },
      OR: [{ talkId: null }, { talk: isStillAccepted }],
    },
    orderBy: [{ position: "asc" }, { withdrawnAt: "asc" }],
    select: removed,
  });
}
