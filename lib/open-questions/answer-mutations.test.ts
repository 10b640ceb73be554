import { describe, expect, it } from "vitest";
import { editComment } from "@/lib/comments/edit-mutations";
import { followThread, sendCommentDigests } from "@/lib/comments/follow-mutations";
import { keepComment } from "@/lib/comments/moderate-mutations";
import { restoreComment, withdrawComment } from "@/lib/comments/withdraw-mutations";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { mailTemplates } from "@/lib/notifications/templates";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { chooseAnswer, reopenQuestion } from "./answer-mutations";
import { scene, tenTimes } from "./test-questions";
import { restoreOpenQuestion, withdrawOpenQuestion } from "./withdraw-mutations";

testDatabase();

/** A question with two comments. */
async function answered() {
  const given = await scene();
  const { id: questionId, slug } = await given.ask();
  const first = await given.reply(given.reader, questionId, "The **nurses**");
  const second = await given.reply(given.host, questionId, "Nobody");
  const answer = async () => (await given.shown(slug))?.answer?.body ?? null;
  const choose = (viewer: Person, commentId: string) =>
    chooseAnswer(viewer, { questionId, commentId });
  return { ...given, questionId, slug, first, second, answer, choose };
}

describe("the answer of a question", () => {
  it("is a comment that whoever asked or an organizer chooses, and takes back", async () => {
    const { author, reader, host, organizer, questionId, first, second, ...given } =
      await answered();
    const { answer, choose, list, verbs } = given;
    for (const other of [reader, host]) {
      await expect(choose(other, first)).rejects.toThrow(NotFound);
      await expect(reopenQuestion(other, { questionId })).rejects.toThrow(NotFound);
    }
    await tenTimes(() => choose(author, first));
    expect(await answer()).toBe("The **nurses**");
    const shown = { id: first, text: "The nurses", authorName: reader.name };
    expect(await list()).toMatchObject([{ answer: shown }]);
    expect(await choose(organizer, second)).toEqual({ ok: true });
    expect(await answer()).toBe("Nobody");
    await tenTimes(() => reopenQuestion(author, { questionId }));
    expect(await answer()).toBeNull();
    expect(await list()).toMatchObject([{ answer: null }]);
    expect(await verbs(questionId)).toEqual([
      "open-question.asked",
      "open-question.answered",
      "open-question.answered",
      "open-question.reopened",
    ]);
  });

  it("is one of two that are chosen at once", async () => {
    const { author, organizer, questionId, first, second, choose } = await answered();
    const outcomes = await Promise.all([choose(author, first), choose(organizer, second)]);
    expect(outcomes).toEqual([{ ok: true }, { ok: true }]);
    const { answerId } = await db.openQuestion.findUniqueOrThrow({ where: { id: questionId } });
    const last = await db.activity.findMany({
      where: { subjectId: questionId, verb: "open-question.answered" },
    });
    expect(last).toHaveLength(2);
    const told = await db.digestItem.findMany({ where: { questionId, kind: "chosen" } });
    const { authorId } = await db.comment.findUniqueOrThrow({ where: { id: answerId ?? "" } });
    expect(told.map(({ userId }) => userId)).toEqual([authorId]);
  });

  it("is a comment on this question that others see", async () => {
    const { author, reader, ask, reply, first, second, choose, questionId } = await answered();
    const { id: otherId } = await ask();
    const elsewhere = await reply(reader, otherId, "Elsewhere");
    await expect(choose(author, elsewhere)).rejects.toThrow(NotFound);
    await expect(choose(author, questionId)).rejects.toThrow(NotFound);
    const refused = { ok: false, reason: "comment-not-shown" };
    await withdrawComment(reader, { commentId: first, why: null });
    expect(await choose(author, first)).toEqual(refused);
    await db.comment.update({ where: { id: second }, data: { heldAt: new Date() } });
    expect(await choose(author, second)).toEqual(refused);
    await withdrawOpenQuestion(author, { questionId, why: null });
    const gone = { ok: false, reason: "question-withdrawn" };
    expect(await choose(author, second)).toEqual(gone);
  });

  it("is none while it is withdrawn, hidden or waits, and is one again afterwards", async () => {
    const { author, reader, host, questionId, first, answer, choose, list } = await answered();
    await choose(author, first);
    const open = async () => {
      expect(await answer()).toBeNull();
      expect(await list()).toMatchObject([{ answer: null }]);
    };
    await withdrawComment(reader, { commentId: first, why: null });
    await open();
    await restoreComment(reader, { commentId: first });
    expect(await answer()).toBe("The **nurses**");
    await withdrawComment(host, { commentId: first, why: "Spam" });
    await open();
    await restoreComment(host, { commentId: first });
    await db.comment.update({ where: { id: first }, data: { heldAt: new Date() } });
    await open();
    await db.comment.update({ where: { id: first }, data: { heldAt: null } });
    await editComment(reader, { commentId: first, revision: 0, body: "The nurses, and you" });
    expect(await answer()).toBe("The nurses, and you");
    await db.comment.delete({ where: { id: first } });
    await open();
    const { answerId } = await db.openQuestion.findUniqueOrThrow({ where: { id: questionId } });
    expect(answerId).toBeNull();
  });

  it("is not one that is withdrawn at the same moment", async () => {
    const { author, reader, first, answer, choose } = await answered();
    await Promise.all([
      choose(author, first),
      withdrawComment(reader, { commentId: first, why: null }),
    ]);
    expect(await answer()).toBeNull();
  });

  it("comes after what is open", async () => {
    const { author, ask, choose, first, list } = await answered();
    await choose(author, first);
    await ask(author, { text: "An older one?" });
    const { id } = await ask(author, { text: "A newer one?" });
    await db.openQuestion.update({ where: { id }, data: { createdAt: new Date("2099-01-01") } });
    const texts = (await list()).map(({ text }) => text);
    expect(texts).toEqual(["A newer one?", "An older one?", "Who takes part?"]);
  });
});

describe("the comments on a question", () => {
  it("are hidden by the hosts of its city, and nobody writes any once it is withdrawn", async () => {
    const { author, reader, host, questionId, first, reply } = await answered();
    expect(await withdrawComment(host, { commentId: first, why: "Spam" })).toEqual({ ok: true });
    await expect(keepComment(reader, { commentId: first, revision: 0 })).rejects.toThrow(NotFound);
    await withdrawOpenQuestion(author, { questionId, why: null });
    await expect(reply(reader, questionId, "Late")).rejects.toThrow("question-withdrawn");
  });
});

describe("the digest", () => {
  const digests = async ({ email }: Person) => {
    const where = { recipient: email, kind: "comment-digest" };
    const mails = await db.email.findMany({ where, orderBy: { createdAt: "asc" } });
    return mails.map(
      ({ params }) => params as Parameters<(typeof mailTemplates)["comment-digest"]>[0],
    );
  };
  const aDayLater = async ({ id }: Person) => {
    const repliesMailedAt = new Date(Date.now() - 25 * 3_600_000);
    await db.user.update({ where: { id }, data: { repliesMailedAt } });
  };

  it("says at once whose comment was chosen, and what else in a day’s one mail", async () => {
    const { author, reader, ask, reply, questionId, first, choose } = await answered();
    await choose(author, first);
    await aDayLater(reader);
    await sendCommentDigests();
    const chosen = { id: questionId, kind: "chosen" };
    expect(await digests(reader)).toMatchObject([{ commentIds: [], questions: [chosen] }]);
    const { id: otherId } = await ask();
    const answer = await reply(reader, otherId, "Me again");
    await chooseAnswer(author, { questionId: otherId, commentId: answer });
    await sendCommentDigests();
    expect(await digests(reader)).toHaveLength(1);
    await aDayLater(reader);
    await Promise.all([sendCommentDigests(), sendCommentDigests()]);
    expect(await digests(reader)).toHaveLength(2);
    await choose(author, first);
    await aDayLater(reader);
    await sendCommentDigests();
    expect(await digests(reader)).toHaveLength(2);
  });

  it("tells those who follow, not whoever chose nor who stopped, and says what still holds", async () => {
    const { author, reader, host, organizer, questionId, first, choose } = await answered();
    const key = { about: "question", subjectId: questionId } as const;
    await followThread(organizer, { ...key, follow: true });
    await followThread(host, { ...key, follow: false });
    await choose(author, first);
    for (const person of [organizer, host, author]) await aDayLater(person);
    await sendCommentDigests();
    expect(await digests(author)).toEqual([]);
    expect(await digests(host)).toEqual([]);
    const [params] = await digests(organizer);
    expect(params).toMatchObject({ questions: [{ id: questionId, kind: "answered" }] });
    if (!params) throw new Error("no digest");
    const words = async () => {
      const composed = await mailTemplates["comment-digest"](params);
      return composed && JSON.stringify(composed.content("en").blocks);
    };
    expect(await words()).toContain("The nurses");
    expect(await words()).toContain("/questions/who-takes-part");
    await withdrawComment(reader, { commentId: first, why: null });
    expect(await words()).toBeNull();
  });

  it("waits with a question that is withdrawn, and tells once it is back", async () => {
    const { author, reader, questionId, first, choose } = await answered();
    await choose(author, first);
    await aDayLater(reader);
    await withdrawOpenQuestion(author, { questionId, why: null });
    await sendCommentDigests();
    expect(await digests(reader)).toEqual([]);
    await restoreOpenQuestion(author, { questionId });
    await sendCommentDigests();
    expect(await digests(reader)).toMatchObject([{ questions: [{ id: questionId }] }]);
  });

  it("leaves out a choice that was taken back before", async () => {
    const { author, reader, questionId, first, choose } = await answered();
    await choose(author, first);
    await reopenQuestion(author, { questionId });
    await sendCommentDigests();
    expect(await digests(reader)).toEqual([]);
  });
});
