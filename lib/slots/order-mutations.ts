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

/** Appends a slot. The meetup must be locked. */
export async function appendSlot(tx: Tx, meetupId: string, slot: NewSlot): Promise<string> {
  const position = await tx.slot.count({ where: { meetupId, withdrawnAt: null } });
  const made = await tx.slot.create({
    data: { ...slot, meetupId, position },
    select: { id: true },
  });
  return made.id;
}

/** Numbers the slots from 0 in this order, in one statement. */
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

/** Removes a slot; its row keeps its position, so that it can be put back. Returns the activity to record. */
export async function takeOutSlot(tx: Tx, slotId: string, { meetupId, why, at }: Removal) {
  await tx.slot.update({ where: { id: slotId }, data: { withdrawnAt: at } });
  await putInOrder(tx, await slotIds(tx, meetupId));
  return { verb: "slot.withdrawn", subjectId: slotId, detail: { why } } satisfies Partial<Entry>;
}

/** Removes a talk's slot, if any. Returns the activity to record. */
export async function takeOutTalk(tx: Tx, talkId: string, removal: Removal) {
  const slot = await tx.slot.findFirst({
    where: { talkId, withdrawnAt: null },
    select: { id: true },
  });
  return slot ? [await takeOutSlot(tx, slot.id, removal)] : [];
}
