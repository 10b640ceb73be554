import type { ShownQuestion } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";

/** One of the hosts' questions, as the RSVP's card asks it. */
export type AskedQuestion = ShownQuestion & {
  isAnswered: boolean;
  /** The stored answer: a text, or the number of a choice. Empty where it isn't shown. */
  answer: string;
};

type Asked = { id: string; status: "going" | "waitlisted" | "canceled" };

/** Nobody is asked before they have a seat. Stored answers are shown to an owner only, like typed texts. */
export async function askedQuestions(
  { id: rsvpId, status }: Asked,
  owned: boolean,
  questions: ShownQuestion[] = [],
): Promise<AskedQuestion[]> {
  if (questions.length === 0 || status !== "going") return [];
  const rows = await db.questionAnswer.findMany({
    where: { rsvpId },
    select: { questionId: true, text: true, choice: true },
  });
  const stored = new Map(rows.map((row) => [row.questionId, String(row.text ?? row.choice)]));
  return questions.map((question) => ({
    ...question,
    isAnswered: stored.has(question.id),
    answer: (owned && stored.get(question.id)) || "",
  }));
}

export type GuestAnswer = { questionId: string; text: string | null; choice: number | null };

/** The answers to these questions, by RSVP. The viewer's right is checked by `maySeeAnswers`. */
export async function answersOf(rsvpIds: string[], questions: Pick<ShownQuestion, "id">[]) {
  const answers = new Map<string, GuestAnswer[]>();
  if (rsvpIds.length === 0 || questions.length === 0) return answers;
  const rows = await db.questionAnswer.findMany({
    where: { rsvpId: { in: rsvpIds }, questionId: { in: questions.map(({ id }) => id) } },
    select: { rsvpId: true, questionId: true, text: true, choice: true },
  });
  for (const { rsvpId, ...answer } of rows)
    answers.set(rsvpId, [...(answers.get(rsvpId) ?? []), answer]);
  return answers;
}
