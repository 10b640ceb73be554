import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { withdrawReflection } from "@/lib/reflections/withdraw-mutations";
import { postComment } from "./mutations";
import { ids, scene, tenTimes } from "./test-comments";
import { withdrawComment } from "./withdraw-mutations";

testDatabase();

describe("a comment", () => {
  it("posted twice with one key is stored and mailed once", async () => {
    const { reader, commentInput, count } = await scene();
    const input = commentInput("Hello");
    const outcomes = [await postComment(reader, input), await postComment(reader, input)];
    expect(ids(outcomes).size).toBe(1);
    expect(await count()).toBe(1);
    const [commentId] = ids(outcomes);
    const mails = await db.email.findMany({
      where: { params: { path: ["commentId"], equals: commentId as string } },
    });
    expect(mails).toHaveLength(1);
  });

  it("posted ten times at once with one key is stored once", async () => {
    const { reader, commentInput, count } = await scene();
    const input = commentInput("Hello");
    expect(ids(await tenTimes(() => postComment(reader, input))).size).toBe(1);
    expect(await count()).toBe(1);
  });

  it("posted ten times at once with ten keys and the same text is stored once", async () => {
    const { reader, commentInput, count } = await scene();
    expect(ids(await tenTimes(() => postComment(reader, commentInput("Hello")))).size).toBe(1);
    expect(await count()).toBe(1);
  });

  it("with the same text is separate for another author, another parent, or a later time", async () => {
    const { reader, author, post, count, reflectionId } = await scene();
    const first = await post(reader, "Yes");
    await post(author, "Yes");
    await post(reader, "Yes", first);
    expect(await count()).toBe(3);
    const createdAt = new Date("2026-01-16T09:00:00Z");
    await db.comment.updateMany({ where: { threadId: reflectionId }, data: { createdAt } });
    await post(reader, "Yes");
    expect(await count()).toBe(4);
  });

  it("can be posted again after it was withdrawn", async () => {
    const { reader, post, count } = await scene();
    await withdrawComment(reader, { commentId: await post(reader, "Yes"), why: null });
    await post(reader, "Yes");
    expect(await count()).toBe(2);
  });

  it("with a used key and different text is refused", async () => {
    const { reader, commentInput, count } = await scene();
    const input = commentInput("One");
    await postComment(reader, input);
    const other = await postComment(reader, { ...input, body: "Two" });
    expect(other).toEqual({ ok: false, reason: "already-posted" });
    expect(await count()).toBe(1);
  });

  it("is rejected under a draft, which does not exist for the commenter", async () => {
    const { reader, commentInput, count } = await scene("draft");
    await expect(postComment(reader, commentInput("Hello"))).rejects.toThrow(NotFound);
    expect(await count()).toBe(0);
  });

  it("is refused if the reflection was withdrawn in the meantime", async () => {
    const { author, reader, reflectionId, commentInput, count } = await scene();
    await withdrawReflection(author, { reflectionId, why: null });
    const refused = { ok: false, reason: "reflection-withdrawn" };
    expect(await postComment(reader, commentInput("Hello"))).toEqual(refused);
    expect(await count()).toBe(0);
  });

  it("is rejected on a draft event and on a missing reflection", async () => {
    const { reader, eventId, commentInput } = await scene();
    await db.event.update({ where: { id: eventId }, data: { status: "draft" } });
    await expect(postComment(reader, commentInput("Hello"))).rejects.toThrow(NotFound);
    const nowhere = commentInput("Hello", { subjectId: randomUUID() });
    await expect(postComment(reader, nowhere)).rejects.toThrow(NotFound);
  });

  it("can only reply to a comment on the same reflection that is not withdrawn", async () => {
    const [here, elsewhere] = [await scene(), await scene()];
    const foreign = await elsewhere.post(elsewhere.reader, "There");
    const parentId = await here.post(here.reader, "Here");
    const astray = here.commentInput("Astray", { parentId: foreign });
    await expect(postComment(here.reader, astray)).rejects.toThrow(NotFound);
    await withdrawComment(here.reader, { commentId: parentId, why: null });
    const late = await postComment(here.author, here.commentInput("Late", { parentId }));
    expect(late).toEqual({ ok: false, reason: "comment-withdrawn" });
  });

  it("is refused if the comment that it replies to has vanished", async () => {
    const { reader, post, commentInput, count } = await scene();
    const parentId = await post(reader, "Here");
    await db.comment.delete({ where: { id: parentId } });
    const late = await postComment(reader, commentInput("Late", { parentId }));
    expect(late).toEqual({ ok: false, reason: "comment-vanished" });
    expect(await count()).toBe(0);
  });

  it("is refused after three in a new writer's first minute, and later is not", async () => {
    const { reader, post, commentInput, count } = await scene();
    const third = commentInput("Three");
    for (const body of ["One", "Two"]) await post(reader, body);
    await postComment(reader, third);
    const fourth = commentInput("Four");
    expect(await postComment(reader, fourth)).toEqual({ ok: false, reason: "too-fast" });
    expect(await postComment(reader, third)).toMatchObject({ ok: true });
    await db.comment.updateMany({
      where: { authorId: reader.id, body: "One" },
      data: { createdAt: new Date("2026-01-16T08:00:00Z") },
    });
    expect(await postComment(reader, fourth)).toMatchObject({ ok: true });
    expect(await count()).toBe(4);
  });

  it("requires a name from users without one and saves it", async () => {
    const { commentInput } = await scene();
    const nameless = await testPerson({ name: null });
    await expect(postComment(nameless, commentInput("Hello"))).rejects.toThrow("name: required");
    expect(await postComment(nameless, commentInput("Hello", { name: "Zoé" }))).toMatchObject({
      ok: true,
    });
    expect(await db.user.findUniqueOrThrow({ where: { id: nameless.id } })).toMatchObject({
      name: "Zoé",
    });
  });
});

describe("a comment on a point", () => {
  async function withPoint() {
    const made = await scene();
    const { reflectionId } = made;
    const data = { reflectionId, kind: "takeaway", position: 0, text: "One" } as const;
    const { id: pointId } = await db.reflectionPoint.create({ data });
    const seen = async (onPoint: boolean) =>
      (await made.shown(null, undefined, onPoint ? pointId : undefined)).comments.map(
        ({ body, point }) => [body, point?.text ?? null],
      );
    return { ...made, pointId, seen };
  }

  it("is on its page with its replies, and in the reflection's thread says what it is about", async () => {
    const { reader, author, post, postAs, pointId, seen } = await withPoint();
    await post(reader, "Elsewhere");
    const about = await postAs(reader, "About it", { pointId });
    await post(author, "Answer", about);
    const here = [
      ["About it", "One"],
      ["Answer", null],
    ];
    expect(await seen(true)).toEqual(here);
    expect(await seen(false)).toEqual([["Elsewhere", null], ...here]);
    await db.reflectionPoint.delete({ where: { id: pointId } });
    expect(await seen(false)).toContainEqual(["About it", null]);
  });

  it("is not the same as one elsewhere, nor possible on another reflection's point", async () => {
    const { reader, postAs, pointId, count, commentInput } = await withPoint();
    for (const about of [null, pointId, pointId]) await postAs(reader, "Yes", { pointId: about });
    expect(await count()).toBe(2);
    const elsewhere = commentInput("No", { pointId: (await withPoint()).pointId });
    const refused = { ok: false, reason: "point-vanished" };
    expect(await postComment(reader, elsewhere)).toEqual(refused);
  });
});

describe("what was typed before signing in", () => {
  it("has no key, and is one comment, however often it is sent", async () => {
    const { reader, commentInput, count } = await scene();
    const input = commentInput("Hello", { key: undefined });
    expect(ids(await tenTimes(() => postComment(reader, input))).size).toBe(1);
    await db.comment.updateMany({ data: { createdAt: new Date("2026-01-16T08:00:00Z") } });
    await postComment(reader, input);
    await postComment(reader, commentInput("Hello, too", { key: undefined }));
    expect(await count()).toBe(2);
  });
});

describe("comment notifications", () => {
  const mailed = async (commentId: string) => {
    const where = { params: { path: ["commentId"], equals: commentId } };
    const mails = await db.email.findMany({ where, orderBy: { recipient: "asc" } });
    return mails.map(({ recipient, language }) => `${recipient} ${language}`);
  };
  const to = (...lines: string[]) => lines.sort();

  it("go to the reflection's author and to whoever wrote, the first time, never to the commenter", async () => {
    const { author, reader, organizer, post } = await scene();
    const first = await post(reader, "First");
    expect(await mailed(first)).toEqual(to(`${author.email} en`));
    const byAuthor = await post(author, "Thanks", first);
    expect(await mailed(byAuthor)).toEqual(to(`${reader.email} en`));
    expect(await mailed(await post(organizer, "Third", first))).toEqual([]);
    const toOrganizer = await post(reader, "Fourth");
    expect(await mailed(toOrganizer)).toEqual(to(`${organizer.email} both`));
    expect(await mailed(await post(author, "To myself", byAuthor))).toEqual([]);
  });

  it("are not sent to suspended users", async () => {
    const { author, reader, post } = await scene();
    await db.user.update({
      where: { id: author.id },
      data: { suspendedAt: new Date("2026-01-16") },
    });
    expect(await mailed(await post(reader, "First"))).toEqual([]);
  });
});

describe("withdrawing a comment", () => {
  const withdrawals = (subjectId: string) =>
    db.activity.findMany({ where: { subjectId, verb: "comment.withdrawn" } });

  it("removes its text and leaves a placeholder above replies", async () => {
    const { author, reader, post, shown } = await scene();
    const [answered, alone] = [await post(reader, "Answered"), await post(reader, "Alone")];
    await post(author, "Answer", answered);
    for (const commentId of [answered, alone, alone])
      await withdrawComment(reader, { commentId, why: null });
    const { comments } = await shown();
    expect(comments).toMatchObject([
      {
        id: answered,
        withdrawn: true,
        withdrawnByAuthor: true,
        body: null,
        authorName: null,
        level: 1,
      },
      { body: "Answer", parentName: null, level: 2 },
    ]);
    expect(JSON.stringify(comments)).not.toContain("Answered");
    expect(
      await db.activity.count({ where: { subjectId: alone, verb: "comment.withdrawn" } }),
    ).toBe(1);
  });

  it("by somebody else requires an organizer and a reason", async () => {
    const { author, reader, organizer, eventId, post, shown } = await scene();
    const commentId = await post(reader, "Rude");
    await post(author, "Hm", commentId);
    await expect(withdrawComment(author, { commentId, why: "no" })).rejects.toThrow(NotFound);
    await expect(withdrawComment(organizer, { commentId, why: null })).rejects.toThrow(
      "why: required",
    );
    await withdrawComment(organizer, { commentId, why: "Rude to a speaker" });
    expect((await shown()).comments[0]).toMatchObject({
      withdrawn: true,
      withdrawnByAuthor: false,
    });
    expect(await withdrawals(commentId)).toMatchObject([
      { actorId: organizer.id, eventId, detail: { as: "organizer", why: "Rude to a speaker" } },
    ]);
  });
});
