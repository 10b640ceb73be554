import { randomUUID } from "node:crypto";
import { type Entry, record } from "@/lib/activity/record";
import { lockEventForEdit } from "@/lib/events/queries";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { closedReason } from "./lock-queries";
import { hasRoom, isEmptyText, isSameText, moved, type RoundUpRefusal } from "./rules";
import type { AddQuote, ItemInput, MoveItem, SaveText } from "./schema";

const roundUp = {
  publishedAt: true,
  items: {
    select: { id: true, position: true, reflectionId: true, pointId: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.RoundUpSelect;

type ItemRow = Prisma.RoundUpGetPayload<{ select: typeof roundUp }>["items"][number];
type NewItem = Omit<Prisma.RoundUpItemUncheckedCreateInput, "eventId">;
type Write = { tx: Tx; items: ItemRow[]; create: (item: NewItem) => Promise<void> };
type EditRefusal = RoundUpRefusal | "full" | "not-quotable" | "changed-meanwhile";
/** Null where it was done before. */
type Written = Outcome<object, EditRefusal> | null;

/** The frame of every edit: one round-up is written by one organizer at a time. */
async function edit(
  viewer: Person,
  eventId: string,
  work: (write: Write) => Promise<Written>,
): Promise<Outcome<object, EditRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockEventForEdit(tx, viewer, eventId);
    const reason = await closedReason(tx, event, at);
    if (reason) return { ok: false, reason };
    const before = await tx.roundUp.findUnique({ where: { eventId }, select: roundUp });
    const create = async (item: NewItem) => {
      const start = { eventId, startedAt: at };
      if (!before) await tx.roundUp.create({ data: start, select: { eventId: true } });
      await tx.roundUpItem.create({ data: { ...item, eventId }, select: { id: true } });
    };
    const written = await work({ tx, items: before?.items ?? [], create });
    if (!written?.ok) return written ?? { ok: true };
    const verb: Entry["verb"] = before?.publishedAt ? "round-up.edited" : "round-up.drafted";
    await record(tx, { verb, at, actor: actorOf(viewer), eventId, subjectId: eventId });
    return { ok: true };
  });
}

/** Positions have gaps where something was removed. */
const positionAfter = (items: ItemRow[]) => (items.at(-1)?.position ?? -1) + 1;

/** Adds words whose writer lets the organizers quote them; those that are there already are not added again. */
export function addQuote(viewer: Person, { eventId, reflectionId, pointId }: AddQuote) {
  return edit(viewer, eventId, async ({ tx, items, create }): Promise<Written> => {
    const reflection = await tx.reflection.findFirst({
      where: { id: reflectionId, eventId, status: "published", quotable: true },
      select: { stayed: true, points: { where: { id: pointId ?? reflectionId } } },
    });
    const quoted = pointId ? reflection?.points[0]?.text : reflection?.stayed;
    if (quoted === undefined) return { ok: false, reason: "not-quotable" };
    const before = items.find(
      (item) => item.reflectionId === reflectionId && item.pointId === pointId,
    );
    if (before) {
      // Chosen again once its words have changed.
      const { count } = await tx.roundUpItem.updateMany({
        where: { id: before.id, quoted: { not: quoted } },
        data: { quoted, revision: { increment: 1 } },
      });
      return count > 0 ? { ok: true } : null;
    }
    if (!hasRoom(items.length)) return { ok: false, reason: "full" };
    await create({ position: positionAfter(items), quoted, reflectionId, pointId });
    return { ok: true };
  });
}

/** Adds a text between the quotes, or edits it. Another organizer's edit since then is not written over. */
export async function saveRoundUpText(
  viewer: Person,
  { eventId, itemId, key, revision, ...texts }: SaveText,
) {
  if (isEmptyText(texts)) throw new InvalidField("textEn", "required");
  return edit(viewer, eventId, async ({ tx, items, create }): Promise<Written> => {
    if (itemId === null) {
      const id = await once(tx, "round-up-text", idempotencyKey(viewer.id, key), async () => ({
        id: randomUUID() as string,
      }));
      if (items.some((item) => item.id === id.id)) return null;
      if (!hasRoom(items.length)) return { ok: false, reason: "full" };
      await create({ ...id, position: positionAfter(items), ...texts });
      return { ok: true };
    }
    const before = await tx.roundUpItem.findFirst({ where: { id: itemId, eventId, quoted: null } });
    if (!before) throw new NotFound("text");
    if (isSameText(before, texts)) return null;
    if (before.revision !== revision) return { ok: false, reason: "changed-meanwhile" };
    await tx.roundUpItem.update({
      where: { id: itemId },
      data: { ...texts, revision: { increment: 1 } },
    });
    return { ok: true };
  });
}

/** One place up or down; pressed twice, it moves once. */
export function moveRoundUpItem(viewer: Person, { eventId, itemId, from, direction }: MoveItem) {
  return edit(viewer, eventId, async ({ tx, items }) => {
    const ids = moved(
      items.map(({ id }) => id),
      { id: itemId, from, direction },
    );
    if (!ids) return null;
    for (const [position, id] of ids.entries())
      await tx.roundUpItem.update({ where: { id }, data: { position }, select: { id: true } });
    return { ok: true };
  });
}

export function removeRoundUpItem(viewer: Person, { eventId, itemId }: ItemInput) {
  return edit(viewer, eventId, async ({ tx }) => {
    const { count } = await tx.roundUpItem.deleteMany({ where: { id: itemId, eventId } });
    return count > 0 ? { ok: true } : null;
  });
}
