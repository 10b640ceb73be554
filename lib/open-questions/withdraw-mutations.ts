import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { hidesAs, undoes } from "@/lib/reflections/policy";
import { lockedQuestion } from "./lock-queries";
import { recordQuestion } from "./next-mutations";
import type { OwnQuestion, WithdrawQuestion } from "./schema";

/** Hides a question and its comments. Withdrawing somebody else's requires a reason. */
export async function withdrawOpenQuestion(
  viewer: Person,
  { questionId, why }: WithdrawQuestion,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const question = await lockedQuestion(tx, viewer, questionId);
    const as = hidesAs(viewer, question);
    if (!as) throw new NotFound("question");
    if (question.withdrawnAt) return { ok: true };
    if (as !== "author" && !why) throw new InvalidField("why", "required");
    const data = { withdrawnAt: at, withdrawnBy: as };
    await tx.openQuestion.update({ where: { id: questionId }, data });
    const about = { actor: actorOf(viewer), at, eventId: question.event.id };
    const subject = { subjectId: questionId, detail: { as, why } };
    await recordQuestion(tx, { verb: "open-question.withdrawn", ...about, ...subject });
    return { ok: true };
  });
}

export async function restoreOpenQuestion(
  viewer: Person,
  { questionId }: OwnQuestion,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const question = await lockedQuestion(tx, viewer, questionId);
    const as = hidesAs(viewer, question);
    if (as && !question.withdrawnAt) return { ok: true };
    if (!undoes(as, question)) throw new NotFound("question");
    const data = { withdrawnAt: null, withdrawnBy: null };
    await tx.openQuestion.update({ where: { id: questionId }, data });
    const about = { actor: actorOf(viewer), at, eventId: question.event.id };
    await recordQuestion(tx, {
      verb: "open-question.restored",
      ...about,
      subjectId: questionId,
    });
    return { ok: true };
  });
}
