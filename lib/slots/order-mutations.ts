import type { Entry } from "@/lib/activity/record";
import type { Tx } from "@/lib/platform/db/client";
import type { SlotKind } from "@/lib/platform/db/generated/client";
import { slotIds } from "./lock-queries";

type NewSlot = {
  kind: SlotKind;
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

type PlacedTalk = { talkId: string; seconds: number; changeoverSeconds: number };

/** Gives a talk the first place that waits for one, or a slot at the end. The meetup must be locked. */
export async function placeTalk(tx: Tx, meetupId: string, talk: PlacedTalk): Promise<string> {
  const waiting = await tx.slot.findFirst({
    where: { meetupId, kind: "talk", talkId: null, withdrawnAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  if (!waiting) return appendSlot(tx, meetupId, { kind: "talk", ...talk });
  const { talkId, seconds } = talk;
  const data = { talkId, seconds, revision: { increment: 1 } };
  await tx.slot.update({ where: { id: waiting.id }, data });
  return waiting.id;
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
