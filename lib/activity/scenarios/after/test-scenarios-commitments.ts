import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { testPerson } from "@/lib/platform/db/test-rows";
import { hosted, hoursAgo, type ScenariosOf } from "../test-fixtures";

type Commitments = typeof import("@/lib/commitments/mutations") &
  typeof import("@/lib/commitments/join-mutations") &
  typeof import("@/lib/commitments/note-mutations") &
  typeof import("@/lib/commitments/news-mutations") &
  typeof import("@/lib/commitments/withdraw-mutations") &
  typeof import("@/lib/nudges/mutations");

async function made(more: { withdrawnAt?: Date; withdrawnBy?: string } = {}) {
  const { host, eventId } = await hosted({ date: "2026-01-15" });
  const author = await testPerson();
  const words = { locale: "en", slug: "nurses", text: "Ask the nurses" } as const;
  const since = hoursAgo(2);
  const owners = { create: { userId: author.id, shownName: "Zoe", since } };
  const { id: commitmentId } = await db.commitment.create({
    data: { eventId, authorId: author.id, ...words, createdAt: since, owners, ...more },
  });
  return { host, author, commitmentId };
}

/** A note for one who joined. */
async function noted(more: { withdrawnAt?: Date; withdrawnBy?: string } = {}) {
  const { host, author, commitmentId } = await made();
  const joiner = await testPerson({ emailVerified: hoursAgo(9) });
  await db.commitmentOwner.create({
    data: { commitmentId, userId: joiner.id, since: hoursAgo(2) },
  });
  const { id: noteId } = await db.commitmentNote.create({
    data: {
      ...{ commitmentId, authorId: author.id, authorName: "Zoe", locale: "en", body: "Two came" },
      ...{ createdAt: hoursAgo(1), news: { create: { userId: joiner.id } } },
      ...more,
    },
  });
  return { host, author, joiner, commitmentId, noteId };
}

export const commitmentScenarios = {
  makeCommitment: async () => {
    const { eventId } = await hosted({ date: "2026-01-15" });
    const words = { name: "Zoe", text: "Ask the nurses", language: "en" } as const;
    const form = {
      eventId,
      key: randomUUID(),
      meetupId: null,
      pointId: null,
      commentId: null,
      questionId: null,
      dueDate: null,
      ...words,
    };
    return [await testPerson({ name: null }), form];
  },
  joinCommitment: async () => {
    const { commitmentId } = await made();
    return [await testPerson({ name: null }), { commitmentId, showsName: true, name: "Zoe" }];
  },
  leaveCommitment: async () => {
    const { joiner, commitmentId } = await noted();
    return [joiner, { commitmentId }];
  },
  countOut: async () => {
    const { author, joiner, commitmentId } = await noted();
    return [author, { commitmentId, userId: joiner.id }];
  },
  countIn: async () => {
    const { author, joiner, commitmentId } = await noted();
    const where = { commitmentId, userId: joiner.id };
    await db.commitmentOwner.updateMany({ where, data: { removedAt: hoursAgo(1) } });
    return [author, { commitmentId, userId: joiner.id }];
  },
  addNote: async () => {
    const { author, commitmentId } = await noted();
    const words = { name: null, body: "Three came", language: "en", state: "done" } as const;
    return [author, { commitmentId, key: randomUUID(), ...words }];
  },
  withdrawNote: async () => {
    const { host, noteId } = await noted();
    return [host, { noteId, why: "Spam" }];
  },
  restoreNote: async () => {
    const { author, noteId } = await noted({ withdrawnAt: hoursAgo(1), withdrawnBy: "author" });
    return [author, { noteId }];
  },
  sendDueCommitmentNews: async () => {
    await noted();
    return [];
  },
  sendDueNudges: async () => {
    const { commitmentId } = await noted();
    const data = { createdAt: hoursAgo(24 * 14 + 1) };
    await db.commitment.update({ where: { id: commitmentId }, data });
    return [];
  },
  withdrawCommitment: async () => {
    const { host, commitmentId } = await made();
    return [host, { commitmentId, why: "Spam" }];
  },
  restoreCommitment: async () => {
    const withdrawn = { withdrawnAt: hoursAgo(1), withdrawnBy: "author" };
    const { author, commitmentId } = await made(withdrawn);
    return [author, { commitmentId }];
  },
} satisfies ScenariosOf<Commitments>;
