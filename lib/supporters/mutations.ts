import { record } from "@/lib/activity/record";
import type { Verb } from "@/lib/activity/verbs";
import { idempotencyKey, once } from "@/lib/kernel/once";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { moveUp } from "@/lib/questions/rules";
import { lockSupporters, type Place, placeOf, placeOfEntry } from "./place-queries";
import { hasRoom } from "./rules";
import type { AddSupporter, EditSupporter, MoveSupporter, SupporterInput } from "./schema";

type Full = Outcome<object, "supporters-full">;
const full: Full = { ok: false, reason: "supporters-full" };

/** Thanks one more. The same form sent twice is one. */
export async function addSupporter(
  viewer: Person,
  input: AddSupporter,
): Promise<Outcome<object, "supporters-full">> {
  const at = await now();
  const { key: _, ...supporter } = input;
  const { eventId, meetupId } = supporter;
  return db.$transaction(async (tx) => {
    await lockSupporters(tx, viewer, supporter);
    return once<Full>(tx, "add-supporter", idempotencyKey(viewer.id, input), async () => {
      const before = await thankedIds(tx, supporter);
      if (!hasRoom(before.length)) return full;
      const last = await tx.supporter.aggregate({
        where: { eventId, meetupId },
        _max: { position: true },
      });
      const position = (last._max.position ?? -1) + 1;
      const data = { ...supporter, position, createdAt: at };
      const { id: subjectId } = await tx.supporter.create({ data, select: { id: true } });
      const about = { actor: actorOf(viewer), at, ...placeOfEntry(supporter), subjectId };
      await record(tx, { verb: "supporter.added", ...about });
      return { ok: true };
    });
  });
}

/** `change` returns why not, or how many rows it changed; of none nothing is recorded. */
async function changeSupporter<Reason extends string = never>(
  viewer: Person,
  id: string,
  verb: Verb,
  change: (tx: Tx, place: Place, at: Date) => Promise<{ count: number } | Reason>,
): Promise<Outcome<object, Reason>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const place = await placeOf(id, tx);
    await lockSupporters(tx, viewer, place);
    const changed = await change(tx, place, at);
    if (typeof changed === "string") return { ok: false, reason: changed };
    if (changed.count > 0)
      await record(tx, { verb, actor: actorOf(viewer), at, ...placeOfEntry(place), subjectId: id });
    return { ok: true };
  });
}

export async function editSupporter(
  viewer: Person,
  { supporterId: id, name, link }: EditSupporter,
): Promise<Outcome> {
  // In SQL, nothing differs from no link.
  const otherLink =
    link === null ? [{ link: { not: null } }] : [{ link: null }, { link: { not: link } }];
  return changeSupporter<never>(viewer, id, "supporter.edited", (tx) =>
    tx.supporter.updateMany({
      where: { id, removedAt: null, OR: [{ NOT: { name } }, ...otherLink] },
      data: { name, link },
    }),
  );
}

/** Moves one a place up; repeating changes nothing. */
export async function moveSupporter(
  viewer: Person,
  { supporterId: id, from }: MoveSupporter,
): Promise<Outcome<object, "stale">> {
  return changeSupporter(viewer, id, "supporter.moved", async (tx, place) => {
    const before = await thankedIds(tx, place);
    const order = moveUp(before, id, from);
    if (order === "stale") return order;
    if (order !== before) await putInOrder(tx, order);
    return { count: order === before ? 0 : 1 };
  });
}

/** Thanks no longer. The row stays, with its place, to be put back. */
export async function removeSupporter(
  viewer: Person,
  { supporterId: id }: SupporterInput,
): Promise<Outcome> {
  return changeSupporter<never>(viewer, id, "supporter.removed", (tx, _, at) =>
    tx.supporter.updateMany({ where: { id, removedAt: null }, data: { removedAt: at } }),
  );
}

/** Undoes it. */
export async function restoreSupporter(
  viewer: Person,
  { supporterId: id }: SupporterInput,
): Promise<Outcome<object, "supporters-full">> {
  return changeSupporter(viewer, id, "supporter.restored", async (tx, place) => {
    const thanked = await thankedIds(tx, place);
    if (!thanked.includes(id) && !hasRoom(thanked.length)) return "supporters-full";
    const where = { id, removedAt: { not: null } };
    return tx.supporter.updateMany({ where, data: { removedAt: null } });
  });
}

async function thankedIds(tx: Tx, { eventId, meetupId }: Place): Promise<string[]> {
  const supporters = await tx.supporter.findMany({
    where: { eventId, meetupId, removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return supporters.map(({ id }) => id);
}

async function putInOrder(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Supporter" SET "position" = "wanted"."place" - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS "wanted"("supporterId", "place")
    WHERE "Supporter"."id" = "wanted"."supporterId"`;
}
