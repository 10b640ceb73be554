import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { lockMeetupForEdit } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { hasRoom, keepsMeaning, moveUp } from "./rules";
import type { AddQuestion, EditQuestion, MoveQuestion, RemoveQuestion } from "./schema";

const asked = { removedAt: null };

/** Asks one more question. */
export async function addQuestion(
  viewer: Person,
  input: AddQuestion,
): Promise<Outcome<object, "questions-full">> {
  const at = await now();
  const { key: _, ...question } = input;
  const { meetupId } = question;
  return db.$transaction(async (tx) => {
    const { eventId } = await lockMeetupForEdit(tx, viewer, meetupId);
    const key = idempotencyKey(viewer.id, input);
    return once<Outcome<object, "questions-full">>(tx, "add-question", key, async () => {
      const before = await askedIds(tx, meetupId);
      if (!hasRoom(before)) return { ok: false, reason: "questions-full" };
      const { id: subjectId } = await tx.question.create({
        data: { ...question, position: before.length, createdAt: at },
        select: { id: true },
      });
      const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId };
      await record(tx, { verb: "question.added", ...about });
      return { ok: true };
    });
  });
}

type EditRefusal = "stale" | "question-answered";

/** Changes a question. Once there are answers, choices may only be added. */
export async function editQuestion(
  viewer: Person,
  input: EditQuestion,
): Promise<Outcome<object, EditRefusal>> {
  const at = await now();
  const { questionId: id, revision, ...edited } = input;
  const { meetupId } = edited;
  return db.$transaction(async (tx) => {
    const { eventId } = await lockMeetupForEdit(tx, viewer, meetupId);
    const where = { id, meetupId, ...asked };
    const before = await tx.question.findFirst({ where });
    // After another edit, a repeated form must not report its older values as saved.
    if (!before || before.revision > revision + 1) return { ok: false, reason: "stale" };
    const key = idempotencyKey(viewer.id, input);
    return once<Outcome<object, EditRefusal>>(tx, "edit-question", key, async () => {
      if (before.revision !== revision) return { ok: false, reason: "stale" };
      const isAnswered = (await tx.questionAnswer.count({ where: { questionId: id } })) > 0;
      if (isAnswered && !keepsMeaning(before, edited))
        return { ok: false, reason: "question-answered" };
      await tx.question.update({ where: { id }, data: { ...edited, revision: revision + 1 } });
      const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: id };
      await record(tx, { verb: "question.edited", ...about });
      return { ok: true };
    });
  });
}

/** Moves a question one place up; repeating changes nothing. */
export async function moveQuestion(
  viewer: Person,
  { meetupId, questionId, from }: MoveQuestion,
): Promise<Outcome<object, "stale">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { eventId } = await lockMeetupForEdit(tx, viewer, meetupId);
    const before = await askedIds(tx, meetupId);
    const order = moveUp(before, questionId, from);
    if (order === "stale") return { ok: false, reason: "stale" };
    if (order === before) return { ok: true };
    await putInOrder(tx, order);
    const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: questionId };
    await record(tx, { verb: "question.moved", ...about });
    return { ok: true };
  });
}

/** No longer asks a question. Its answers are shown to nobody, and erased with the others. */
export async function removeQuestion(
  viewer: Person,
  { meetupId, questionId: id }: RemoveQuestion,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { eventId } = await lockMeetupForEdit(tx, viewer, meetupId);
    const where = { id, meetupId, ...asked };
    const { count } = await tx.question.updateMany({ where, data: { removedAt: at } });
    if (count === 0) return { ok: true };
    await putInOrder(tx, await askedIds(tx, meetupId));
    const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: id };
    await record(tx, { verb: "question.removed", ...about });
    return { ok: true };
  });
}

async function askedIds(tx: Tx, meetupId: string): Promise<string[]> {
  const questions = await tx.question.findMany({
    where: { meetupId, ...asked },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return questions.map(({ id }) => id);
}

async function putInOrder(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Question" SET "position" = "wanted"."place" - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS "wanted"("questionId", "place")
    WHERE "Question"."id" = "wanted"."questionId"`;
}
