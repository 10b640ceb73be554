import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { testPerson } from "@/lib/platform/db/test-rows";
import { hosted, hoursAgo, type ScenariosOf } from "../test-fixtures";

type OpenQuestions = typeof import("@/lib/open-questions/mutations") &
  typeof import("@/lib/open-questions/answer-mutations") &
  typeof import("@/lib/open-questions/withdraw-mutations");

async function asked(more: { withdrawnAt?: Date; withdrawnBy?: string } = {}) {
  const { host, meetupId, eventId } = await hosted({ date: "2026-01-15" });
  const author = await testPerson();
  const words = { locale: "en", slug: "who-comes", text: "Who comes?", authorName: "Zoe" } as const;
  const about = { eventId, meetupId, authorId: author.id, createdAt: hoursAgo(2) };
  const { id: questionId } = await db.openQuestion.create({
    data: { ...about, ...words, ...more },
  });
  return { host, author, questionId };
}

async function replied() {
  const { author, questionId } = await asked();
  const { eventId } = await db.openQuestion.findUniqueOrThrow({ where: { id: questionId } });
  await db.thread.create({ data: { id: questionId, eventId, openQuestionId: questionId } });
  const words = { authorName: "Bo", locale: "en", body: "Bo does", path: "a" } as const;
  const shown = { createdAt: hoursAgo(1), shownAt: hoursAgo(1) };
  const { id: authorId } = await testPerson();
  const { id: commentId } = await db.comment.create({
    data: { threadId: questionId, authorId, ...words, ...shown },
  });
  return { author, questionId, commentId };
}

export const openQuestionScenarios = {
  askOpenQuestion: async () => {
    const { eventId } = await hosted({ date: "2026-01-15" });
    const words = { name: "Zoe", text: "Who comes?", language: "en" } as const;
    const origin = { pointId: null, commentId: null };
    const form = { eventId, key: randomUUID(), meetupId: null, ...origin, ...words };
    return [await testPerson({ name: null }), form];
  },
  chooseAnswer: async () => {
    const { author, questionId, commentId } = await replied();
    return [author, { questionId, commentId }];
  },
  reopenQuestion: async () => {
    const { author, questionId, commentId } = await replied();
    await db.openQuestion.update({ where: { id: questionId }, data: { answerId: commentId } });
    return [author, { questionId }];
  },
  withdrawOpenQuestion: async () => {
    const { host, questionId } = await asked();
    return [host, { questionId, why: "Spam" }];
  },
  restoreOpenQuestion: async () => {
    const withdrawn = { withdrawnAt: hoursAgo(1), withdrawnBy: "author" };
    const { author, questionId } = await asked(withdrawn);
    return [author, { questionId }];
  },
} satisfies ScenariosOf<OpenQuestions>;
