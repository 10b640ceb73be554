import { audit } from "@/lib/activity/audit";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import type { Tx } from "@/lib/platform/db/client";
import { lockMeetup } from "@/lib/seating/locks";
import { mayRunLineUp } from "./policy";

/** The steps that proposals and line-up share. All of them want the meetup's lock, which `lockLineUp` takes. */

/** Locks the meetup for whoever runs its line-up; for everybody else it isn't there. */
export async function lockLineUp(tx: Tx, viewer: Person, meetupId: string) {
  await lockMeetup(tx, meetupId);
  const meetup = await meetupRights(tx, meetupId);
  if (meetup.kind !== "city" || !mayRunLineUp(viewer, meetup)) throw new NotFound("meetup");
  return meetup;
}

type NewSlot = {
  kind: "talk" | "opening" | "break" | "mingling" | "stream_cue";
  talkId?: string;
  titleEn?: string | null;
  titleFr?: string | null;
  seconds: number;
  changeoverSeconds: number;
};

export async function appendSlot(tx: Tx, meetupId: string, slot: NewSlot): Promise<string> {
  const position = await tx.slot.count({ where: { meetupId, withdrawnAt: null } });
  const made = await tx.slot.create({
    data: { ...slot, meetupId, position },
    select: { id: true },
  });
  return made.id;
}

/** The line-up's slots in order. */
export async function slotIds(tx: Tx, meetupId: string): Promise<string[]> {
  const slots = await tx.slot.findMany({
    where: { meetupId, withdrawnAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return slots.map((slot) => slot.id);
}

/** Positions without holes, in this order, in one statement. */
export async function putInOrder(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Slot" SET "position" = "wanted"."place" - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS "wanted"("slotId", "place")
    WHERE "Slot"."id" = "wanted"."slotId"`;
}

type Dropped = {
  meetupId: string;
  by: Person;
  why: "removed" | "talk-canceled" | "talk-withdrawn";
  at: Date;
};

/** Takes a slot out: kept with who, when and why where people may have read it, gone where nobody could. */
export async function dropSlot(
  tx: Tx,
  slotId: string,
  { meetupId, by, why, at }: Dropped,
): Promise<void> {
  const { lineUpPublishedAt, eventId } = await tx.meetup.findUniqueOrThrow({
    where: { id: meetupId },
    select: { lineUpPublishedAt: true, eventId: true },
  });
  if (lineUpPublishedAt) {
    await tx.slot.update({ where: { id: slotId }, data: { withdrawnAt: at } });
    const entry = { action: "withdraw", subject: "slot", subjectId: slotId, eventId } as const;
    await audit(tx, by, { ...entry, detail: { why } }, at);
  } else await tx.slot.delete({ where: { id: slotId } });
  await putInOrder(tx, await slotIds(tx, meetupId));
}

/** Takes a talk's slot out, if it has one. */
export async function dropTalk(tx: Tx, talkId: string, dropped: Dropped): Promise<void> {
  const slot = await tx.slot.findFirst({
    where: { talkId, withdrawnAt: null },
    select: { id: true },
  });
  if (slot) await dropSlot(tx, slot.id, dropped);
}
