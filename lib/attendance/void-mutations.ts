import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { meetupToCount } from "./meetup-queries";
import type { RestoreHeadCount, VoidHeadCount } from "./schema";

/** Voids a count; voiding it again keeps the first reason. */
export async function voidHeadCount(viewer: Person, input: VoidHeadCount): Promise<Outcome> {
  const at = await now();
  await db.$transaction(async (tx) => {
    const about = await ownCount(tx, viewer, input.headCountId, at);
    const { headCountId: id, reason } = input;
    const voided = await tx.headCount.updateMany({
      where: { id, voidedAt: null },
      data: { voidedAt: at, voidedByName: viewer.name, voidReason: reason },
    });
    if (voided.count === 0) return;
    await record(tx, { verb: "head-count.voided", at, ...about, detail: { reason } });
  });
  return { ok: true };
}

/** Undoes it: the count is valid again. */
export async function restoreHeadCount(viewer: Person, input: RestoreHeadCount): Promise<Outcome> {
  const at = await now();
  await db.$transaction(async (tx) => {
    const about = await ownCount(tx, viewer, input.headCountId, at);
    const restored = await tx.headCount.updateMany({
      where: { id: input.headCountId, voidedAt: { not: null } },
      data: { voidedAt: null, voidedByName: null, voidReason: null },
    });
    if (restored.count === 0) return;
    await record(tx, { verb: "head-count.restored", at, ...about });
  });
  return { ok: true };
}

/** What is recorded about a count that the viewer may void; throws NotFound for any other. */
async function ownCount(tx: Tx, viewer: Person, id: string, now: Date) {
  const count = await tx.headCount.findUnique({ where: { id }, select: { meetupId: true } });
  if (!count) throw new NotFound("head count");
  const { event } = await meetupToCount(tx, viewer, count.meetupId, now);
  const { meetupId } = count;
  return { actor: actorOf(viewer), eventId: event.id, meetupId, subjectId: id };
}
