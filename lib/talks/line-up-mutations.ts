import { db, type Tx } from "../db/client";
import { InvalidField, type Outcome } from "../outcome";
import { addDays, toLocalDate } from "../time/local";
import { now } from "../time/now";
import { toInstant } from "../time/zones";
import type { Person } from "../viewer";
import { asksMinutes, moved } from "./rules";
import type { AddSlot, EditSlot, LineUpStart, MoveSlot, PublishLineUp, RemoveSlot } from "./schema";
import { appendSlot, dropSlot, putInOrder, slotIds, toRun } from "./slots";

/** Adds an opening, a break, mingling or a stream cue at the end; the same key again adds nothing. */
export async function addSlot(viewer: Person, input: AddSlot): Promise<Outcome> {
  const { meetupId, kind, minutes, titleEn, titleFr } = input;
  return db.$transaction(async (tx) => {
    await toRun(tx, viewer, meetupId);
    const asked = { purpose: `slot:${meetupId}`, key: input.key };
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
    select: { id: true, kind: true, talkId: true, talk: { select: { format: true } } },
  });
}

/** Changes how long a slot and its changeover take; a format of fixed length keeps it. */
export async function editSlot(viewer: Person, input: EditSlot): Promise<Outcome<object, "stale">> {
  return db.$transaction(async (tx) => {
    await toRun(tx, viewer, input.meetupId);
    const slot = await activeSlot(tx, input);
    if (!slot) return { ok: false, reason: "stale" };
    const isFixed = slot.talk !== null && !asksMinutes(slot.talk.format);
    if (!isFixed && input.minutes === null) throw new InvalidField("minutes", "required");
    const titles = { titleEn: input.titleEn, titleFr: input.titleFr };
    await tx.slot.update({
      where: { id: slot.id },
      data: {
        changeoverSeconds: input.changeoverSeconds,
        ...(!isFixed && input.minutes !== null && { seconds: input.minutes * 60 }),
        ...(slot.kind !== "talk" && titles),
      },
    });
    return { ok: true };
  });
}

/** One place up or down in the order as it is now, whoever changed it meanwhile. */
export async function moveSlot(viewer: Person, input: MoveSlot): Promise<Outcome<object, "stale">> {
  return db.$transaction(async (tx) => {
    await toRun(tx, viewer, input.meetupId);
    const ids = await slotIds(tx, input.meetupId);
    if (!ids.includes(input.slotId)) return { ok: false, reason: "stale" };
    await putInOrder(tx, moved(ids, input.slotId, input.direction));
    return { ok: true };
  });
}

/** Takes a slot out of the line-up; a talk stays accepted and can be put back in. Twice is harmless. */
export async function removeSlot(viewer: Person, input: RemoveSlot): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await toRun(tx, viewer, input.meetupId);
    const slot = await activeSlot(tx, input);
    if (!slot) return { ok: true };
    await dropSlot(tx, input.meetupId, slot.id, at);
    // A second tab that still offers to accept the talk must not put it back unasked.
    if (slot.talkId)
      await tx.talk.update({ where: { id: slot.talkId }, data: { revision: { increment: 1 } } });
    return { ok: true };
  });
}

/** Sets when the line-up begins by the meetup's clock; null is when the meetup opens. */
export async function setLineUpStart(viewer: Person, input: LineUpStart): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    await toRun(tx, viewer, input.meetupId);
    await checkStart(tx, input);
    await tx.meetup.update({
      where: { id: input.meetupId },
      data: { lineUpStartsLocal: input.startsLocal },
    });
    return { ok: true };
  });
}

async function checkStart(tx: Tx, { meetupId, startsLocal }: LineUpStart): Promise<void> {
  if (startsLocal === null) return;
  const meetup = await tx.meetup.findUniqueOrThrow({
    where: { id: meetupId },
    select: { localDate: true, startsLocal: true, timeZone: true, endsAt: true },
  });
  const day = toLocalDate(meetup.localDate);
  const date = startsLocal < meetup.startsLocal ? addDays(day, 1) : day;
  const found = toInstant(date, startsLocal, meetup.timeZone, "earlier");
  if (!found.ok) throw new InvalidField("startsLocal", "time-skipped");
  if (found.instant >= meetup.endsAt) throw new InvalidField("startsLocal", "time-outside");
}

/** Shows the line-up to everybody, or takes it from them again. */
export async function publishLineUp(
  viewer: Person,
  input: PublishLineUp,
): Promise<Outcome<object, "nothing-to-publish">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await toRun(tx, viewer, input.meetupId);
    const { length } = await slotIds(tx, input.meetupId);
    if (input.publish && length === 0) return { ok: false, reason: "nothing-to-publish" };
    await tx.meetup.updateMany({
      where: { id: input.meetupId, lineUpPublishedAt: input.publish ? null : { not: null } },
      data: { lineUpPublishedAt: input.publish ? at : null },
    });
    return { ok: true };
  });
}
