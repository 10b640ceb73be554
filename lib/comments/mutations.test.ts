import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { withdrawReflection } from "@/lib/reflections/withdraw-mutations";
import { postComment } from "./mutations";
import { threadOf } from "./queries";
import type { CommentInput } from "./schema";
import { withdrawComment } from "./withdraw-mutations";

testDatabase();

async function scene(status: "draft" | "published" | "withdrawn" = "published") {
  const people = [await testPerson(), await testPerson(), await testPerson({ locale: null })];
  const [author, reader, organizer] = people as [Person, Person, Person];
  const { eventId } = await testMeetup({ date: "2026-01-15", organizers: [organizer] });
  const at = new Date("2026-01-16T08:00:00Z");
  const { id: reflectionId } = await db.reflection.create({
    data: {
      ...{ eventId, authorId: author.id, authorName: "A", locale: "en", slug: "a", stayed: "A" },
      ...{ status, createdAt: at, publishedAt: at },
    },
  });
  const commentInput = (body: string, more: Partial<CommentInput> = {}): CommentInput => ({
    ...{ reflectionId, parentId: null, key: randomUUID(), name: null, body, language: "en" },
    ...more,
  });
  const post = async (viewer: Person, body: string, parentId: string | null = null) => {
    const outcome = await postComment(viewer, commentInput(body, { parentId }));
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.commentId;
  };
  const count = () => db.comment.count({ where: { reflectionId } });
  const shown = (viewer: Person | null = null, from?: string) =>
    threadOf({ id: reflectionId, organizerIds: [organizer.id] }, viewer, from);
  return { author, reader, organizer, eventId, reflectionId, commentInput, post, count, shown };
}

const ids = (outcomes: Awaited<ReturnType<typeof postComment>>[]) =>
  new Set(outcomes.map((outcome) => outcome.ok && outcome.commentId));
const tenTimes = <Result>(act: () => Promise<Result>) =>
  Promise.all(Array.from({ length: 10 }, act));

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
    await db.comment.updateMany({ where: { reflectionId }, data: { createdAt } });
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
    const nowhere = commentInput("Hello", { reflectionId: randomUUID() });
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

describe("comment notifications", () => {
  const mailed = async (commentId: string) => {
    const where = { params: { path: ["commentId"], equals: commentId } };
    const mails = await db.email.findMany({ where, orderBy: { recipient: "asc" } });
    return mails.map(({ recipient, language }) => `${recipient} ${language}`);
  };
  const to = (...lines: string[]) => lines.sort();

  it("go to the reflection's author and the parent comment's author, never to the commenter", async () => {
    const { author, reader, organizer, post } = await scene();
    const first = await post(reader, "First");
    expect(await mailed(first)).toEqual(to(`${author.email} en`));
    const byAuthor = await post(author, "Thanks", first);
    expect(await mailed(byAuthor)).toEqual(to(`${reader.email} en`));
    const third = await post(organizer, "Third", first);
    expect(await mailed(third)).toEqual(to(`${author.email} en`, `${reader.email} en`));
    const toOrganizer = await post(reader, "Fourth", third);
    expect(await mailed(toOrganizer)).toEqual(to(`${author.email} en`, `${organizer.email} both`));
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

describe("a thread", () => {
  it("shows each viewer what they may withdraw", async () => {
    const { author, reader, organizer, post, shown } = await scene();
    await post(reader, "Hello");
    const rights = async (viewer: Person | null) => (await shown(viewer)).comments[0]?.withdrawsAs;
    expect(await rights(reader)).toBe("author");
    expect(await rights(organizer)).toBe("organizer");
    expect(await rights(author)).toBeNull();
    expect(await rights(null)).toBeNull();
  });

  it("is paged by twenty without duplicates and can start at a reply", async () => {
    const { reader, author, post, shown, reflectionId } = await scene();
    for (let count = 1; count <= 22; count++) await post(reader, `${count}`);
    const [one, two] = (await shown()).comments;
    // Several comments share one timestamp across the page boundary.
    const createdAt = new Date("2090-01-16T08:00:00Z");
    const rows = await db.comment.findMany({ where: { reflectionId }, select: { id: true } });
    const late = rows.filter(({ id }) => id !== one?.id && id !== two?.id);
    await db.comment.updateMany({
      where: { id: { in: late.map(({ id }) => id) } },
      data: { createdAt },
    });
    const first = await shown();
    const second = await shown(null, first.next ?? "");
    const shownIds = [...first.comments, ...second.comments].map(({ id }) => id);
    expect([shownIds.length, new Set(shownIds).size, second.next, second.isFirst]).toEqual([
      22,
      22,
      null,
      false,
    ]);

    const last = second.comments.at(-1)?.id ?? "";
    const deep = await post(reader, "Deeper", await post(author, "Deep", last));
    const there = await shown(null, deep);
    expect(there.comments.map(({ body }) => body)).toEqual([expect.any(String), "Deep", "Deeper"]);
    expect(there.comments[0]?.id).toBe(last);
    expect((await shown(null, randomUUID())).isFirst).toBe(true);
  });

  it("runs the same number of queries for three comments with replies as for one", async () => {
    const { reader, author, post, shown } = await scene();
    const counted = async () => {
      const spy = vi.spyOn(pg.Client.prototype, "query");
      await shown(reader);
      const calls = spy.mock.calls.length;
      spy.mockRestore();
      return calls;
    };
    await post(author, "Reply 1", await post(reader, "1"));
    const one = await counted();
    for (const count of [2, 3])
      await post(author, `Reply ${count}`, await post(reader, `${count}`));
    expect(one).toBeGreaterThan(1);
    expect(await counted()).toBe(one);
  });
});
