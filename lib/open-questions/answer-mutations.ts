import { shownIds } from "@/lib/comments/queries";
import { addDigestItems, dropDigestItems } from "@/lib/digests/mutations";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockedQuestion } from "./lock-queries";
import { recordQuestion } from "./next-mutations";
import { mayChoose } from "./policy";
import { type AnswerRefusal, answerRefusal, toldOfAnswer } from "./rules";
import type { ChooseAnswer, OwnQuestion } from "./schema";

/** Chooses the comment that answers a question; of several, the last one counts. */
export async function chooseAnswer(
  viewer: Person,
  { questionId, commentId }: ChooseAnswer,
): Promise<Outcome<object, AnswerRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    // Also keeps its comments from being posted, hidden or edited meanwhile.
    const question = await lockedQuestion(tx, viewer, questionId);
    if (!mayChoose(viewer, question)) throw new NotFound("question");
    const where = { id: commentId, threadId: questionId };
    const comment = await tx.comment.findFirst({ where, select: { authorId: true } });
    if (!comment) throw new NotFound("comment");
    const shown = await shownIds(tx, [commentId]);
    const reason = answerRefusal(question, { isShown: shown.has(commentId) });
    if (reason) return { ok: false, reason };
    if (question.answerId === commentId) return { ok: true };
    await tx.openQuestion.update({ where: { id: questionId }, data: { answerId: commentId } });
    await tellOfAnswer(tx, viewer, { questionId, answererId: comment.authorId });
    const about = { actor: actorOf(viewer), at, eventId: question.event.id };
    const subject = { subjectId: questionId, detail: { commentId } };
    await recordQuestion(tx, { verb: "open-question.answered", ...about, ...subject });
    return { ok: true };
  });
}

type Answer = { questionId: string; answererId: string };

/** What was not yet told of an earlier choice is dropped. */
async function tellOfAnswer(tx: Tx, viewer: Person, { questionId, answererId }: Answer) {
  const follows = await tx.commentFollow.findMany({
    where: { threadId: questionId, endedAt: null },
    select: { userId: true },
  });
  const followerIds = follows.map(({ userId }) => userId);
  await dropDigestItems(tx, questionId, ["chosen", "answered"]);
  const answered = { questionId, answererId, chosenById: viewer.id, followerIds };
  await addDigestItems(tx, toldOfAnswer(answered));
}

/** The question is open again. */
export async function reopenQuestion(
  viewer: Person,
  { questionId }: OwnQuestion,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const question = await lockedQuestion(tx, viewer, questionId);
    if (!mayChoose(viewer, question)) throw new NotFound("question");
    if (question.answerId === null) return { ok: true };
    await tx.openQuestion.update({ where: { id: questionId }, data: { answerId: null } });
    await dropDigestItems(tx, questionId, ["chosen", "answered"]);
    const about = { actor: actorOf(viewer), at, eventId: question.event.id };
    await recordQuestion(tx, {
      verb: "open-question.reopened",
      ...about,
      subjectId: questionId,
    });
    return { ok: true };
  });
}
