import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { writeMentions } from "@/lib/mentions/mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { editComment } from "./edit-mutations";
import { followThread, sendCommentDigests } from "./follow-mutations";
import { approveComment } from "./moderate-mutations";
import { followsThread } from "./queries";
import { isNoLongerNew, scene } from "./test-comments";
import { withdrawComment } from "./withdraw-mutations";

testDatabase();

const HOUR = 3_600_000;

/** Makes everything that was written and mailed so far older. */
async function later(hours: number, threadId: string) {
  const ms = hours * HOUR;
  const before = (date: Date | null) => date && new Date(date.getTime() - ms);
  for (const { id, shownAt } of await db.comment.findMany({ where: { threadId } }))
    await db.comment.update({ where: { id }, data: { shownAt: before(shownAt) } });
  const follows = await db.commentFollow.findMany({ where: { threadId } });
  for (const { userId, toldAt } of follows) {
    const where = { threadId_userId: { threadId, userId } };
    await db.commentFollow.update({ where, data: { toldAt: before(toldAt) } });
  }
  const ofThread = { OR: [{ reflectionId: threadId }, { comment: { threadId } }] };
  const mentions = await db.mention.findMany({ where: ofThread });
  for (const { id, createdAt } of mentions)
    await db.mention.update({ where: { id }, data: { createdAt: before(createdAt) ?? createdAt } });
  const people = [
    ...follows.map(({ userId }) => userId),
    ...mentions.map(({ personId }) => personId),
  ];
  for (const id of new Set(people)) {
    const { repliesMailedAt } = await db.user.findUniqueOrThrow({ where: { id } });
    await db.user.update({ where: { id }, data: { repliesMailedAt: before(repliesMailedAt) } });
  }
}

const mailsTo = async ({ email }: { email: string }) =>
  (await db.email.findMany({ where: { recipient: email }, orderBy: { createdAt: "asc" } })).map(
    ({ kind, params }) => {
      const { commentId, commentIds } = params as { commentId?: string; commentIds?: string[] };
      return { kind, comments: commentIds ?? [commentId] };
    },
  );

describe("whoever writes", () => {
  it("is mailed the first answer at once, and the others a day later in one digest", async () => {
    const { reader, author, organizer, reflectionId, post } = await scene();
    const own = await post(reader, "Mine");
    const first = await post(author, "First", own);
    const others = [await post(organizer, "Second"), await post(author, "Third", first)];
    expect(await mailsTo(reader)).toEqual([{ kind: "comment-posted", comments: [first] }]);
    await sendCommentDigests();
    expect(await mailsTo(reader)).toHaveLength(1);
    await later(23, reflectionId);
    await sendCommentDigests();
    expect(await mailsTo(reader)).toHaveLength(1);
    await later(2, reflectionId);
    await Promise.all([sendCommentDigests(), sendCommentDigests()]);
    await sendCommentDigests();
    const [, digest, ...more] = await mailsTo(reader);
    expect(digest?.kind).toBe("comment-digest");
    expect(digest?.comments).toHaveLength(2);
    expect(new Set(digest?.comments)).toEqual(new Set(others));
    expect(more).toEqual([]);
  });

  it("gets at most one digest a day, whatever is written meanwhile", async () => {
    const { reader, author, reflectionId, post } = await scene();
    await post(reader, "Mine");
    for (const body of ["One", "Two"]) await post(author, body);
    await later(25, reflectionId);
    await sendCommentDigests();
    await post(author, "Three");
    await later(23, reflectionId);
    await sendCommentDigests();
    expect(await mailsTo(reader)).toHaveLength(2);
    await later(2, reflectionId);
    await sendCommentDigests();
    expect(await mailsTo(reader)).toHaveLength(3);
  });

  it("gets one digest of all threads, without what was withdrawn or is their own", async () => {
    const [here, there] = [await scene(), await scene()];
    const { reader } = here;
    await isNoLongerNew(reader, here.reflectionId);
    for (const { post, author, organizer } of [here, there]) {
      await post(reader, "Mine");
      await post(author, "First");
      await post(organizer, "Second");
      await post(reader, "Mine, too");
    }
    const gone = await there.post(there.author, "Gone");
    await withdrawComment(there.author, { commentId: gone, why: null });
    for (const { reflectionId } of [here, there]) await later(25, reflectionId);
    await sendCommentDigests();
    const digests = (await mailsTo(reader)).filter(({ kind }) => kind === "comment-digest");
    expect(digests).toHaveLength(1);
    const bodies = await db.comment.findMany({
      where: { id: { in: digests[0]?.comments as string[] } },
    });
    expect(bodies.map(({ body }) => body)).toEqual(["Second", "Second"]);
  });
});

describe("a digest", () => {
  async function due() {
    const made = await scene();
    const { reader, author, organizer, reflectionId, post } = made;
    await post(reader, "Mine");
    await post(author, "First");
    const second = await post(organizer, "Second");
    await later(25, reflectionId);
    return { ...made, second };
  }
  type Due = Awaited<ReturnType<typeof due>>;
  const suspend = (id: string) => db.user.update({ where: { id }, data: { suspendedAt: past } });
  const past = new Date("2026-01-16T08:00:00Z");
  const kinds = async (person: { email: string }) =>
    (await mailsTo(person)).map(({ kind }) => kind);

  it.each([
    ["is mailed", [1], () => null],
    ["is not mailed to the suspended", [], ({ reader }: Due) => suspend(reader.id)],
    [
      "is not mailed to who stopped following",
      [],
      ({ reader, thread }: Due) => followThread(reader, { ...thread, follow: false }),
    ],
    [
      "has nothing that waits",
      [],
      ({ second: id }: Due) => db.comment.update({ where: { id }, data: { heldAt: past } }),
    ],
  ] as const)("%s", async (_, digests, change) => {
    const made = await due();
    await change(made);
    await sendCommentDigests();
    const all = (await kinds(made.reader)).filter((kind) => kind === "comment-digest");
    expect(all).toHaveLength(digests.length);
  });

  it("goes by real time, whatever the clock of a demo says", async () => {
    const { reader, reflectionId, post, author } = await scene();
    const moved = { clockOffsetMs: BigInt(-400 * 24 * HOUR) };
    await db.installation.upsert({ where: { id: 1 }, create: { id: 1, ...moved }, update: moved });
    await post(reader, "Mine");
    await post(author, "First");
    const ages = await db.commentFollow.findMany({ where: { threadId: reflectionId } });
    const { repliesMailedAt } = await db.user.findUniqueOrThrow({ where: { id: reader.id } });
    const dates = [...ages.flatMap(({ since, toldAt }) => [since, toldAt]), repliesMailedAt];
    for (const date of dates.filter((each) => each !== null))
      expect(Date.now() - date.getTime()).toBeLessThan(HOUR);
    await post(author, "Second");
    await later(25, reflectionId);
    await sendCommentDigests();
    expect(await kinds(reader)).toEqual(["comment-posted", "comment-digest"]);
  });
});

describe("following", () => {
  it("ends and begins with a button, each once, and begins again with a comment", async () => {
    const { reader, author, reflectionId, thread, post } = await scene();
    await post(reader, "Mine");
    for (const _ of [1, 2]) await followThread(reader, { ...thread, follow: false });
    const first = await post(author, "First");
    expect(await mailsTo(reader)).toEqual([]);
    const verb = { in: ["comment.followed", "comment.unfollowed"] };
    expect(await db.activity.count({ where: { subjectId: reflectionId, verb } })).toBe(1);
    await post(reader, "Mine again", first);
    const second = await post(author, "Second");
    expect(await mailsTo(reader)).toEqual([{ kind: "comment-posted", comments: [second] }]);
  });

  it("begins anew: what was said meanwhile is not told", async () => {
    const { reader, author, organizer, reflectionId, thread, post } = await scene();
    await post(reader, "Mine");
    await post(author, "First");
    await followThread(reader, { ...thread, follow: false });
    await post(organizer, "Meanwhile");
    await later(25, reflectionId);
    await followThread(reader, { ...thread, follow: true });
    await sendCommentDigests();
    expect(await mailsTo(reader)).toHaveLength(1);
    const next = await post(author, "Next");
    const [, second] = await mailsTo(reader);
    expect(second).toEqual({ kind: "comment-posted", comments: [next] });
  });

  it("is the reflection's author's from its publication, who can stop before a comment", async () => {
    const { author, reader, subject, thread, post } = await scene();
    expect(await followsThread(subject, author)).toBe(true);
    expect(await followsThread(subject, reader)).toBe(false);
    await followThread(author, { ...thread, follow: false });
    expect(await followsThread(subject, author)).toBe(false);
    await post(reader, "First");
    expect(await mailsTo(author)).toEqual([]);
  });

  it("is possible without a word, but not under a draft", async () => {
    const { author, reader, thread, post } = await scene();
    await followThread(reader, { ...thread, follow: true });
    const first = await post(author, "First");
    expect(await mailsTo(reader)).toEqual([{ kind: "comment-posted", comments: [first] }]);
    const draft = await scene("draft");
    const there = { ...draft.thread, follow: true };
    await expect(followThread(await testPerson(), there)).rejects.toThrow(NotFound);
  });
});

describe("whoever is mentioned", () => {
  async function mentioning() {
    const made = await scene();
    const handle = `Z_${randomUUID().slice(0, 8)}`;
    const zoe = await testPerson({ handle });
    const digests = async () =>
      (await db.email.findMany({ where: { recipient: zoe.email, kind: "comment-digest" } })).map(
        ({ params }) => params,
      );
    /** A minute passes. */
    const told = async (hours = 0.1) => {
      await later(hours, made.reflectionId);
      await Promise.all([sendCommentDigests(), sendCommentDigests()]);
      return digests();
    };
    return { ...made, zoe, at: `@${handle}`, told };
  }

  const mail = (commentIds: string[], mentionIds = commentIds, reflectionIds: string[] = []) => ({
    ...{ commentIds, mentionIds, reflectionIds, questions: [] },
    more: 0,
  });

  it("is told within minutes, and of all others a day later in one digest", async () => {
    const { reader, author, at, told, post } = await mentioning();
    const first = await post(reader, `Ask ${at}.`);
    expect(await told()).toEqual([mail([first])]);
    const others = [await post(author, `And ${at}`), await post(reader, `**${at}**`)];
    expect(await told(23)).toHaveLength(1);
    expect(await told(2)).toEqual([mail([first]), mail(others)]);
    expect(await told(25)).toHaveLength(2);
  });

  it("is told of a reflection, with what else there is in one mail", async () => {
    const { reader, author, zoe, at, reflectionId, told, post } = await mentioning();
    const written = { authorId: author.id, texts: [`With ${at}`], isNew: true };
    await writeMentions(db, { reflectionId }, written);
    await post(zoe, "Mine");
    await post(reader, "First");
    const second = await post(author, "Second");
    const third = await post(reader, `Third, ${at}`);
    expect(await told(25)).toEqual([mail([second, third], [third], [reflectionId])]);
    expect(await told(25)).toHaveLength(1);
  });

  it("is not told twice of an answer that was mailed at once", async () => {
    const { reader, zoe, at, told, post } = await mentioning();
    await post(zoe, "Mine");
    const first = await post(reader, `${at} First`);
    expect(await mailsTo(zoe)).toEqual([{ kind: "comment-posted", comments: [first] }]);
    expect(await told(25)).toEqual([]);
  });

  it("is told once a host lets others see it", async () => {
    const { reader, host, at, told, post } = await mentioning();
    const held = await post(reader, `${at} https://example.ca`);
    expect(await told(25)).toEqual([]);
    await approveComment(host, { commentId: held, revision: 0 });
    expect(await told()).toEqual([mail([held])]);
  });

  it("is told of an edit that mentions them, and not of one that no longer does", async () => {
    const { reader, at, told, post } = await mentioning();
    const [one, other] = [await post(reader, "Hello"), await post(reader, `Hello ${at}`)];
    await editComment(reader, { commentId: one, revision: 0, body: `Hello, ${at}` });
    await editComment(reader, { commentId: other, revision: 0, body: "Hello" });
    expect(await told()).toEqual([mail([one])]);
    await editComment(reader, { commentId: one, revision: 1, body: `Hello ${at}!` });
    expect(await told(25)).toHaveLength(1);
  });

  it.each<[string, (made: Awaited<ReturnType<typeof mentioning>>) => Promise<unknown>]>([
    ["by themself", ({ zoe, at, post }) => post(zoe, at)],
    ["in code", ({ reader, at, post }) => post(reader, `\`${at}\``)],
    [
      "and suspended",
      async ({ zoe: { id }, reader, at, post }) => {
        await post(reader, at);
        await db.user.update({ where: { id }, data: { suspendedAt: new Date() } });
      },
    ],
    [
      "in what was withdrawn",
      async ({ reader, at, post }) =>
        withdrawComment(reader, { commentId: await post(reader, at), why: null }),
    ],
    [
      "under what was withdrawn",
      async ({ reader, at, reflectionId: id, post }) => {
        await post(reader, at);
        await db.reflection.update({ where: { id }, data: { status: "withdrawn" } });
      },
    ],
  ])("is not told, %s", async (_, write) => {
    const made = await mentioning();
    await write(made);
    expect(await made.told(25)).toEqual([]);
  });
});
