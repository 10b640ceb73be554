import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { editComment } from "./edit-mutations";
import { approveComment, keepComment, reportComment } from "./moderate-mutations";
import { commentQueue } from "./queue-queries";
import { scene } from "./test-comments";
import { withdrawComment } from "./withdraw-mutations";

testDatabase();

const LINK = "Cheap: https://example.shop";
const mailsOf = (commentId: string) =>
  db.email.count({ where: { params: { path: ["commentId"], equals: commentId } } });

describe("a new writer's links", () => {
  it("wait for a host: only their author and whoever runs the thread see them, and nobody is mailed", async () => {
    const { reader, author, organizer, host, post, shown } = await scene();
    const commentId = await post(reader, LINK);
    for (const viewer of [null, author]) expect((await shown(viewer)).comments).toEqual([]);
    const waits = { id: commentId, isWaiting: true };
    expect((await shown(reader)).comments).toMatchObject([{ ...waits, mayApprove: false }]);
    for (const viewer of [organizer, host])
      expect((await shown(viewer)).comments).toMatchObject([{ ...waits, mayApprove: true }]);
    expect(await mailsOf(commentId)).toBe(0);
  });

  it("are shown and mailed once a host approves them, also if two do", async () => {
    const { reader, author, host, organizer, post, shown } = await scene();
    const commentId = await post(reader, LINK);
    await expect(approveComment(author, { commentId })).rejects.toThrow(NotFound);
    await Promise.all([host, organizer].map((viewer) => approveComment(viewer, { commentId })));
    expect((await shown()).comments).toMatchObject([{ id: commentId, isWaiting: false }]);
    expect(await mailsOf(commentId)).toBe(1);
  });

  it("wait also if they are added by an edit, and not once a comment of theirs is shown", async () => {
    const { reader, post, shown } = await scene();
    const commentId = await post(reader, "Hello");
    expect(await editComment(reader, { commentId, revision: 0, body: LINK })).toMatchObject({
      ok: true,
    });
    expect((await shown()).comments).toEqual([]);
    await post(reader, "Hello again");
    await post(reader, `${LINK}/two`);
    expect((await shown()).comments.map(({ body }) => body)).toEqual([
      "Hello again",
      `${LINK}/two`,
    ]);
  });

  it("do not wait if they are the reflection's author's or an organizer's", async () => {
    const { author, organizer, host, post, shown } = await scene();
    for (const viewer of [author, organizer, host]) await post(viewer, LINK);
    expect((await shown()).comments).toHaveLength(3);
  });
});

describe("a city's hosts", () => {
  it("hide a comment with a reason, which its author is shown, and others are not", async () => {
    const { reader, author, host, post, shown } = await scene();
    const commentId = await post(reader, "Rude");
    await post(author, "Hm", commentId);
    await withdrawComment(host, { commentId, why: "Rude to a speaker" });
    const why = "Rude to a speaker";
    expect((await shown(reader)).comments[0]).toMatchObject({ hidden: { body: "Rude", why } });
    for (const viewer of [null, author, host])
      expect(JSON.stringify((await shown(viewer)).comments)).not.toContain("Rude");
  });

  it("of another city do not", async () => {
    const [here, elsewhere] = [await scene(), await scene()];
    const commentId = await here.post(here.reader, "Hello");
    const act = withdrawComment(elsewhere.host, { commentId, why: "Because" });
    await expect(act).rejects.toThrow(NotFound);
    expect((await here.shown(elsewhere.host)).comments[0]).toMatchObject({ withdrawsAs: null });
  });
});

describe("a report", () => {
  it("is in the organizers' queue once per person, until the comment is kept or hidden", async () => {
    const { reader, author, organizer, eventId, post } = await scene();
    const commentId = await post(reader, "Rude");
    const third = await testPerson();
    for (const viewer of [author, author, third])
      await reportComment(viewer, { commentId, why: `Rude, says ${viewer.id}` });
    const [row, ...others] = await commentQueue(eventId);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id: commentId, isWaiting: false });
    expect(row?.reports.map(({ why }) => why)).toEqual(
      [author, third].map(({ id }) => `Rude, says ${id}`),
    );
    await expect(keepComment(author, { commentId })).rejects.toThrow(NotFound);
    await keepComment(organizer, { commentId });
    expect(await commentQueue(eventId)).toEqual([]);
    await reportComment(await testPerson(), { commentId, why: "Still" });
    expect((await commentQueue(eventId))[0]?.reports).toHaveLength(1);
    await withdrawComment(organizer, { commentId, why: "Rude" });
    expect(await commentQueue(eventId)).toEqual([]);
  });

  it("is nothing for one's own comment, nor for what others don't see", async () => {
    const { reader, author, organizer, eventId, post } = await scene();
    const commentId = await post(reader, LINK);
    for (const viewer of [reader, author])
      await expect(reportComment(viewer, { commentId, why: "?" })).rejects.toThrow(NotFound);
    expect(await commentQueue(eventId)).toMatchObject([{ id: commentId, isWaiting: true }]);
    await withdrawComment(organizer, { commentId, why: "Spam" });
    expect(await commentQueue(eventId)).toEqual([]);
  });
});
