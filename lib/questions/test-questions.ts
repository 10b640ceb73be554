import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** Shared by tests of questions. */

export const NAME_QUESTION = {
  ...{ textEn: "What is your legal name?", textFr: null },
  ...{ whyEn: "For the building’s front desk", whyFr: null },
  ...{ choicesEn: [] as string[], choicesFr: [] as string[], required: true, inList: true },
};

export const toAdd = (meetupId: string, more: Partial<typeof NAME_QUESTION> = {}) => ({
  ...{ meetupId, key: randomUUID(), ...NAME_QUESTION, ...more },
});

type Wanted = Partial<Prisma.QuestionUncheckedCreateInput>;

/** A question written without its mutation. */
export async function testQuestion(meetupId: string, wanted: Wanted = {}) {
  const position = await db.question.count({ where: { meetupId } });
  const data = { meetupId, position, ...NAME_QUESTION, ...wanted };
  return db.question.create({ data: { createdAt: new Date("2026-01-01T00:00Z"), ...data } });
}

export const answersTo = (questionId: string) =>
  db.questionAnswer.findMany({ where: { questionId }, select: { text: true, choice: true } });
