import { idempotencyKeyOf } from "@/lib/kernel/idempotency";
import { isUnchanged } from "@/lib/kernel/is-unchanged";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { cityName } from "@/lib/places/rules";
import { db, type Tx } from "@/lib/platform/db/client";
import { bilingual } from "@/lib/platform/i18n/bilingual";
import { clockIssue } from "@/lib/platform/time/clock-issue";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { settle } from "@/lib/platform/time/settle";
import { asksMinutes, lineUpWall, moved, startMark } from "./rules";
import type { AddSlot, EditSlot, LineUpStart, MoveSlot, PublishLineUp, RemoveSlot } from "./schema";
import { appendSlot, dropSlot, lockLineUp, putInOrder, slotIds } from "./slots";

const named = { select: { nameEn: true, nameFr: true } } as const;

/** Adds an opening, a break, mingling or a stream cue at the end; the same form again adds nothing. */
export async function addSlot(viewer: Person, input: AddSlot): Promise<Outcome> {
  const { meetupId, key, ...said } = input;
  const { kind, minutes, titleEn, titleFr } = said;
  return db.$transaction(async (tx) => {
    await lockLineUp(tx, viewer, meetupId);
    const asked = { purpose: `slot:${meetupId}`, key: idempotencyKeyOf(key, said) };
    const before = { where: { purpose_key: asked }, select: { resultId: true } };
    if (await tx.idempotencyKey.findUnique(before)) return { ok: true };
    const resultId = await appendSlot(tx, meetupId, {
      kind,
      titleEn,
      titleFr,
      seconds: minutes * 60,
      changeoverSeconds: 0,
    });
    await tx.idempotencyKey.create({ data: { ...asked, resultId } });
    return { ok: true };
  });
}

function activeSlot(tx: Tx, { meetupId, slotId }: { meetupId: string; slotId: string }) {
  return tx.slot.findFirst({
    where: { id: slotId, meetupId, withdrawnAt: null },
    select: {
      id: true,
      kind: true,
      talkId: true,
      titleEn: true,
      titleFr: true,
      seconds: true,
      changeoverSeconds: true,
      revision: true,
      talk: { select: { format: true } },
    },
  });
}

/** Changes how long a slot and its changeover take; a format of fixed length keeps it. */
export async function editSlot(viewer: Person, input: EditSlot): Promise<Outcome<object, "stale">> {
  return db.$transaction(async (tx) => {
    await lockLineUp(tx, viewer, input.meetupId);
    const slot = await activeSlot(tx, input);
    if (!slot) return { ok: false, reason: "stale" };
    const isFixed = slot.talk !== null && !asksMinutes(slot.talk.format);
    if (!isFixed && input.minutes === null) throw new InvalidField("minutes", "required");
    const titles = { titleEn: input.titleEn, titleFr: input.titleFr };
    const data = {
      changeoverSeconds: input.changeoverSeconds,
      ...(!isFixed && input.minutes !== null && { seconds: input.minutes * 60 }),
      ...(slot.kind !== "talk" && titles),
    };
    if (isUnchanged(slot, data)) return { ok: true };
    if (slot.revision !== input.revision) return { ok: false, reason: "stale" };
    await tx.slot.update({
      where: { id: slot.id },
      data: { ...data, revision: { increment: 1 } },
    });
    return { ok: true };
  });
}

/** One place up or down from where it stood on the screen; the same press again moves it no further. */
export async function moveSlot(viewer: Person, input: MoveSlot): Promise<Outcome<object, "stale">> {
  return db.$transaction(async (tx) => {
    await lockLineUp(tx, viewer, input.meetupId);
    const order = moved(await slotIds(tx, input.meetupId), { ...input, id: input.slotId });
    if (order === "stale") return { ok: false, reason: "stale" };
    await putInOrder(tx, order);
    return { ok: true };
  });
}

/** Takes a slot out of the line-up; a talk stays accepted and can be put back in. Twice is harmless. */
export async function removeSlot(viewer: Person, input: RemoveSlot): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockLineUp(tx, viewer, input.meetupId);
    const slot = await activeSlot(tx, input);
    if (!slot) return { ok: true };
    const { meetupId } = input;
    await dropSlot(tx, slot.id, { meetupId, by: viewer, why: "removed", at });
    // A second tab that still offers to accept the talk must not put it back unasked.
    if (slot.talkId)
      await tx.talk.update({ where: { id: slot.talkId }, data: { revision: { increment: 1 } } });
    return { ok: true };
  });
}

/** Sets when the line-up begins by the meetup's clock; null is when the meetup opens.  */
export async function setLineUpStart(
  viewer: Person,
  input: LineUpStart,
): Promise<Outcome<object, "stale">> {
  return db.$transaction(async (tx) => {
    await lockLineUp(tx, viewer, input.meetupId);
    const data = await plannedStart(tx, input);
    const where = { id: input.meetupId };
    const stored = await tx.meetup.findUniqueOrThrow({
      where,
      select: { lineUpStartsLocal: true, lineUpStartsChoice: true },
    });
    if (isUnchanged(stored, data)) return { ok: true };
    const mark = startMark({
      startsLocal: stored.lineUpStartsLocal,
      startsChoice: stored.lineUpStartsChoice,
    });
    if (mark !== input.before) return { ok: false, reason: "stale" };
    await tx.meetup.update({ where, data });
    return { ok: true };
  });
}

async function plannedStart(tx: Tx, input: Omit<LineUpStart, "before">) {
  if (input.startsLocal === null) return { lineUpStartsLocal: null, lineUpStartsChoice: null };
  const { localDate, endsAt, city, ...clock } = await tx.meetup.findUniqueOrThrow({
    where: { id: input.meetupId },
    select: { localDate: true, startsLocal: true, timeZone: true, endsAt: true, city: named },
  });
  const wall = lineUpWall({ ...clock, localDate: toLocalDate(localDate) }, input.startsLocal);
  const found = settle(wall, clock.timeZone, input.startsChoice);
  if (!found.ok) {
    const town = city && bilingual((locale) => cityName(city, locale));
    const { code, params } = clockIssue(found, wall.time, town);
    throw new InvalidField("startsLocal", code, params);
  }
  if (found.instant >= endsAt) throw new InvalidField("startsLocal", "time-outside");
  return { lineUpStartsLocal: found.wall.time, lineUpStartsChoice: found.choice };
}

/** Shows the line-up to everybody, or takes it from them again. */
export async function publishLineUp(
  viewer: Person,
  input: PublishLineUp,
): Promise<Outcome<object, "nothing-to-publish">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockLineUp(tx, viewer, input.meetupId);
    const { length } = await slotIds(tx, input.meetupId);
    if (input.publish && length === 0) return { ok: false, reason: "nothing-to-publish" };
    await tx.meetup.updateMany({
      where: { id: input.meetupId, lineUpPublishedAt: input.publish ? null : { not: null } },
      data: { lineUpPublishedAt: input.publish ? at : null },
    });
    return { ok: true };
  });
}
