import { record } from "@/lib/activity/record";
import { lockEventForEdit } from "@/lib/events/queries";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { closedReason } from "./lock-queries";
import { itemsOf } from "./queries";
import type { RoundUpRefusal } from "./rules";
import type { RoundUpInput } from "./schema";

/** Publishes it as a page; what is edited from then on shows at once. */
export async function publishRoundUp(
  viewer: Person,
  { eventId }: RoundUpInput,
): Promise<Outcome<object, RoundUpRefusal | "empty">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockEventForEdit(tx, viewer, eventId);
    const reason = await closedReason(tx, event, at);
    if (reason) return { ok: false, reason };
    const items = await itemsOf(tx, eventId);
    if (!items.some(({ state }) => state === "shown")) return { ok: false, reason: "empty" };
    const where = { eventId, publishedAt: null };
    const { count } = await tx.roundUp.updateMany({ where, data: { publishedAt: at } });
    if (count > 0)
      await record(tx, {
        ...{ verb: "round-up.published", at, actor: actorOf(viewer), eventId, subjectId: eventId },
      });
    return { ok: true };
  });
}

/** Takes the page back; what was written stays on the desk. */
export async function withdrawRoundUp(
  viewer: Person,
  { eventId }: RoundUpInput,
): Promise<Outcome<object>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockEventForEdit(tx, viewer, eventId);
    const where = { eventId, publishedAt: { not: null } };
    const { count } = await tx.roundUp.updateMany({ where, data: { publishedAt: null } });
    if (count > 0)
      await record(tx, {
        ...{ verb: "round-up.withdrawn", at, actor: actorOf(viewer), eventId, subjectId: eventId },
      });
    return { ok: true };
  });
}
