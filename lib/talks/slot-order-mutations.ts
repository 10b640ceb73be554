import type { Entry } from "@/lib/activity/record";
import type { Tx } from "@/lib/platform/db/client";
import { slotIds } from "./lock-queries";

type NewSlot = {
  kind: "talk" | "opening" | "break" | "mingling" | "stream_cue";
  talkId?: string;
  titleEn?: string | null;
  titleFr?: string | null;
  seconds: number;
  changeoverSeconds: number;
};

/** Puts a slot at the end, under the meetup's lock. */
export async function appendSlot(tx: Tx, meetupId: string, slot: NewSlot): Promise<string> {
  const position = await tx.slot.count({ where: { meetupId, withdrawnAt: null } });
  const made = await tx.slot.create({
    data: { ...slot, meetupId, position },
    select: { id: true },
  });
  return made.id;
}

/** Numbers the slots in this order from 0, in one statement. */
export async function putInOrder(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Slot" SET "position" = "wanted"."place" - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS "wanted"("slotId", "place")
    WHERE "Slot"."id" = "wanted"."slotId"`;
}

type Removal = {
  meetupId: string;
  why: "removed" | "talk-canceled" | "talk-withdrawn";
  at: Date;
};

/**
 * Takes a slot out, under the meetup's lock. A published line-up keeps the row, because people may have read it.
 * Returns what is to be recorded.
 */
export async function takeOutSlot(tx: Tx, slotId: string, { meetupId, why, at }: Removal) {
  const { lineUpPublishedAt } = await tx.meetup.findUniqueOrThrow({
    where: { id: meetupId },
    select: { lineUpPublishedAt: true },
  });
  if (lineUpPublishedAt) await tx.slot.update({ where: { id: slotId }, data: { withdrawnAt: at } });
  else await tx.slot.delete({ where: { id: slotId } });
  await putInOrder(tx, await slotIds(tx, meetupId));
  const verb = lineUpPublishedAt ? "slot.withdrawn" : "slot.deleted";
  return { verb, subjectId: slotId, detail: { why } } satisfies Partial<Entry>;
}

/** Takes a talk's slot out, if it has one; returns what is to be recorded. */
export async function takeOutTalk(tx: Tx, talkId: string, removal: Removal) {
  const slot = await tx.slot.findFirst({
    where: { talkId, withdrawnAt: null },
    select: { id: true },
  });
  return slot ? [await takeOutSlot(tx, slot.id, removal)] : [];
}
