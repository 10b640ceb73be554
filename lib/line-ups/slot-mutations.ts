import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { lockLineUp, slotIds } from "@/lib/slots/lock-queries";
import { appendSlot, putInOrder, takeOutSlot } from "@/lib/slots/order-mutations";
import { moveSlotInOrder, putBackInOrder } from "@/lib/slots/rules";
import { asksMinutes } from "@/lib/talk-calls/schema";
import { DEFAULT_CHANGEOVER, isAccepted } from "@/lib/talks/rules";
import { secondsOf } from "./rules";
import type { AddSlot, EditSlot, MoveSlot, RemoveSlot } from "./schema";

/** Appends a slot, or a place that waits for a talk. */
export async function addSlot(viewer: Person, input: AddSlot): Promise<Outcome> {
  const at = await now();
  const { meetupId, kind, titleEn, titleFr } = input;
  const seconds = secondsOf(input);
  if (seconds === null) throw new InvalidField("minutes", "required");
  requireTitle(kind, input);
  const titles = kind === "talk" ? {} : { titleEn, titleFr };
  return db.$transaction(async (tx) => {
    const { eventId } = await lockLineUp(tx, viewer, meetupId);
    return once<Outcome>(tx, "add-slot", idempotencyKey(viewer.id, input), async () => {
      const subjectId = await appendSlot(tx, meetupId, {
        ...{ kind, ...titles, seconds },
        changeoverSeconds: kind === "talk" ? DEFAULT_CHANGEOVER : 0,
      });
      const actor = actorOf(viewer);
      await record(tx, { verb: "slot.added", actor, at, eventId, meetupId, subjectId });
      return { ok: true };
    });
  });
}

/** Nothing else says what a slot of the kind "something else" is. */
function requireTitle(kind: string, { titleEn, titleFr }: Pick<AddSlot, "titleEn" | "titleFr">) {
  if (kind === "free" && !titleEn && !titleFr) throw new InvalidField("titleEn", "required");
}

function activeSlot(tx: Tx, { meetupId, slotId }: { meetupId: string; slotId: string }) {
  return tx.slot.findFirst({
    where: { id: slotId, meetupId, withdrawnAt: null },
    select: {
      id: true,
      kind: true,
      talkId: true,
      revision: true,
      talk: { select: { format: true } },
    },
  });
}

type ActiveSlot = NonNullable<Awaited<ReturnType<typeof activeSlot>>>;

/** Changes a slot's duration, unless its format fixes it, and its changeover. */
export async function editSlot(viewer: Person, input: EditSlot): Promise<Outcome<object, "stale">> {
  const at = await now();
  const { meetupId, revision } = input;
  return db.$transaction(async (tx) => {
    const { eventId } = await lockLineUp(tx, viewer, meetupId);
    const slot = await activeSlot(tx, input);
    // After another edit, a repeated form must not report its older values as saved.
    if (!slot || slot.revision > revision + 1) return { ok: false, reason: "stale" };
    const key = idempotencyKey(viewer.id, input);
    return once<Outcome<object, "stale">>(tx, "edit-slot", key, async () => {
      if (slot.revision !== revision) return { ok: false, reason: "stale" };
      const data = { ...toEdit(slot, input), revision: revision + 1 };
      await tx.slot.update({ where: { id: slot.id }, data });
      const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: slot.id };
      await record(tx, { verb: "slot.edited", ...about });
      return { ok: true };
    });
  });
}

function toEdit(slot: ActiveSlot, input: EditSlot) {
  const { changeoverSeconds, titleEn, titleFr } = input;
  const seconds = secondsOf(input);
  const isFixed = slot.talk !== null && !asksMinutes(slot.talk.format);
  if (!isFixed && seconds === null) throw new InvalidField("minutes", "required");
  requireTitle(slot.kind, input);
  return {
    changeoverSeconds,
    ...(!isFixed && seconds !== null && { seconds }),
    ...(slot.kind !== "talk" && { titleEn, titleFr }),
  };
}

/** Moves a slot one place from its position when the form was rendered; repeating changes nothing. */
export async function moveSlot(
  viewer: Person,
  input: MoveSlot,
): Promise<Outcome<object, "changed-meanwhile">> {
  const at = await now();
  const { meetupId, slotId } = input;
  return db.$transaction(async (tx) => {
    const { eventId } = await lockLineUp(tx, viewer, meetupId);
    const before = await slotIds(tx, meetupId);
    const order = moveSlotInOrder(before, { ...input, id: slotId });
    if (order === "stale") return { ok: false, reason: "changed-meanwhile" };
    if (order.every((id, place) => id === before[place])) return { ok: true };
    await putInOrder(tx, order);
    const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: slotId };
    await record(tx, { verb: "slot.moved", ...about });
    return { ok: true };
  });
}

/** Removes a slot. Its talk stays accepted and can be put back. Repeating changes nothing. */
export async function removeSlot(viewer: Person, input: RemoveSlot): Promise<Outcome> {
  const at = await now();
  const { meetupId } = input;
  return db.$transaction(async (tx) => {
    const { eventId } = await lockLineUp(tx, viewer, meetupId);
    const slot = await activeSlot(tx, input);
    if (!slot) return { ok: true };
    const removed = await takeOutSlot(tx, slot.id, { meetupId, why: "removed", at });
    // A tab that still offers to accept the talk must not put it back.
    if (slot.talkId)
      await tx.talk.update({ where: { id: slot.talkId }, data: { revision: { increment: 1 } } });
    await record(tx, { ...removed, actor: actorOf(viewer), at, eventId, meetupId });
    return { ok: true };
  });
}

/** Undoes a removal: the slot gets back to where it was. Refused if its talk is canceled, or has another slot. */
export async function restoreSlot(
  viewer: Person,
  { meetupId, slotId }: RemoveSlot,
): Promise<Outcome<object, "changed-meanwhile">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { eventId } = await lockLineUp(tx, viewer, meetupId);
    const slot = await tx.slot.findFirst({
      where: { id: slotId, meetupId },
      select: { position: true, withdrawnAt: true, talk: { select: withSlots } },
    });
    if (!slot || (slot.withdrawnAt && slot.talk && !maySlotReturn(slot.talk)))
      return { ok: false, reason: "changed-meanwhile" };
    if (!slot.withdrawnAt) return { ok: true };
    const order = putBackInOrder(await slotIds(tx, meetupId), slotId, slot.position);
    await tx.slot.update({ where: { id: slotId }, data: { withdrawnAt: null } });
    await putInOrder(tx, order);
    const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: slotId };
    await record(tx, { verb: "slot.restored", ...about });
    return { ok: true };
  });
}

const withSlots = {
  state: true,
  slots: { where: { withdrawnAt: null }, select: { id: true } },
} satisfies Prisma.TalkSelect;

const maySlotReturn = ({ state, slots }: Prisma.TalkGetPayload<{ select: typeof withSlots }>) =>
  isAccepted(state) && slots.length === 0;
