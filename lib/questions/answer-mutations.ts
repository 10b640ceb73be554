import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import { readAnswer, type StoredAnswer } from "./rules";

type Answered = {
  meetupId: string;
  rsvpId: string;
  questionId: string;
  typed: string | null;
  /** The form doesn't show what is stored, so an empty one must not clear it. */
  isBlind: boolean;
};

/** Saves an answer, or takes it back if it is empty. The meetup must be locked: its choices stay while one is stored. */
export async function saveAnswer(tx: Tx, answered: Answered): Promise<void> {
  const { meetupId, rsvpId, questionId, typed, isBlind } = answered;
  const asked = { id: questionId, meetupId, removedAt: null };
  const question = await tx.question.findFirst({ where: asked });
  if (!question) throw new NotFound("question");
  const key = { rsvpId, questionId };
  const answer = readAnswer(question, typed);
  if (answer === "unknown") throw new InvalidField("answer", "choose-one");
  if (answer !== "empty") return storeAnswer(tx, key, answer);
  if (isBlind && (await tx.questionAnswer.count({ where: key })) > 0) return;
  if (question.required) throw new InvalidField("answer", "required");
  await tx.questionAnswer.deleteMany({ where: key });
}

type Key = { rsvpId: string; questionId: string };

async function storeAnswer(tx: Tx, key: Key, answer: StoredAnswer): Promise<void> {
  await tx.questionAnswer.upsert({
    where: { rsvpId_questionId: key },
    create: { ...key, ...answer },
    update: answer,
  });
}

/** To the RSVP that replaces one with a wrong address. */
export const moveAnswers = (from: string, to: string): Sql => Prisma.sql`
  UPDATE "QuestionAnswer" SET "rsvpId" = ${to}::uuid WHERE "rsvpId" = ${from}::uuid`;
