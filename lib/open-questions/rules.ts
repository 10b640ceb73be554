import type { DigestItem } from "@/lib/digests/mutations";
import { sentenceSlug } from "@/lib/places/rules";

export const slugOf = (text: string, taken: ReadonlySet<string>): string =>
  sentenceSlug(text, taken, "question");

export type AnswerRefusal = "question-withdrawn" | "comment-not-shown";

/** Why a comment can't be chosen; null if it can. */
export function answerRefusal(
  question: { withdrawnAt: Date | null },
  comment: { isShown: boolean },
): AnswerRefusal | null {
  if (question.withdrawnAt) return "question-withdrawn";
  return comment.isShown ? null : "comment-not-shown";
}

/** The chosen comment counts as the answer while everybody sees it. */
export const answerOf = <Comment extends { id: string }>(
  chosen: Comment | null,
  shown: ReadonlySet<string>,
): Comment | null => (chosen && shown.has(chosen.id) ? chosen : null);

type Answered = {
  questionId: string;
  /** Of the chosen comment. */
  answererId: string;
  chosenById: string;
  /** Those who follow the question's comments. */
  followerIds: readonly string[];
};

/** Whom a choice concerns: whoever answered, and those who follow the question, but not whoever chose. */
export function toldOfAnswer(answered: Answered): DigestItem[] {
  const { questionId, answererId, chosenById, followerIds } = answered;
  const others = new Set(followerIds.filter((id) => id !== answererId && id !== chosenById));
  return [
    ...(answererId === chosenById
      ? []
      : [{ userId: answererId, kind: "chosen" as const, questionId }]),
    ...[...others].map((userId) => ({ userId, kind: "answered" as const, questionId })),
  ];
}
