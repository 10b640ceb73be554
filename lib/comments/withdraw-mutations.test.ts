import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { reportComment } from "./moderate-mutations";
import { commentQueue } from "./queue-queries";
import { scene } from "./test-comments";
import { restoreComment, withdrawComment } from "./withdraw-mutations";

testDatabase();

describe("undoing the withdrawal of a comment", () => {
  it("brings its text back, once, and is offered to whoever withdrew it", async () => {
    const { reader, organizer, post, shown } = await scene();
    const commentId = await post(reader, "Alone");
    await withdrawComment(reader, { commentId, why: null });
    const withdrawn = [{ id: commentId, canRestore: true, body: null, authorName: null }];
    expect((await shown(reader)).comments).toMatchObject(withdrawn);
    for (const viewer of [null, organizer]) expect((await shown(viewer)).comments).toEqual([]);
    const twice = [1, 2].map(() => restoreComment(reader, { commentId }));
    expect(await Promise.all(twice)).toEqual([{ ok: true }, { ok: true }]);
    expect((await shown()).comments).toMatchObject([{ body: "Alone", withdrawn: false }]);
    const restored = { subjectId: commentId, verb: "comment.restored" };
    expect(await db.activity.count({ where: restored })).toBe(1);
  });

  it("is the organizers' own where they withdrew it", async () => {
    const { reader, organizer, post, shown } = await scene();
    const commentId = await post(reader, "Rude");
    await withdrawComment(organizer, { commentId, why: "Rude to a speaker" });
    const hidden = { body: "Rude", why: "Rude to a speaker" };
    expect((await shown(reader)).comments).toMatchObject([
      { hidden, body: null, canRestore: false },
    ]);
    expect((await shown()).comments).toEqual([]);
    await expect(restoreComment(reader, { commentId })).rejects.toThrow(NotFound);
    expect((await shown(organizer)).comments).toMatchObject([{ canRestore: true }]);
    expect(await restoreComment(organizer, { commentId })).toEqual({ ok: true });
    expect((await shown()).comments).toMatchObject([{ body: "Rude" }]);
  });

  it("by its author leaves the reports that people made", async () => {
    const { reader, author, organizer, eventId, post } = await scene();
    const commentId = await post(reader, "Rude");
    await reportComment(author, { commentId, why: "Rude" });
    await withdrawComment(reader, { commentId, why: null });
    await restoreComment(reader, { commentId });
    expect(await commentQueue(eventId)).toMatchObject([{ id: commentId, reportCount: 1 }]);
    await withdrawComment(organizer, { commentId, why: "Rude" });
    await restoreComment(organizer, { commentId });
    expect(await commentQueue(eventId)).toEqual([]);
  });

  it("is offered for a while, and not under a reflection that was withdrawn", async () => {
    const { reader, author, post, shown, reflectionId } = await scene();
    const commentId = await post(reader, "Late");
    await withdrawComment(reader, { commentId, why: null });
    await expect(restoreComment(author, { commentId })).rejects.toThrow(NotFound);
    const long = { where: { id: commentId }, data: { withdrawnAt: new Date(2020, 0, 1) } };
    await db.comment.update(long);
    expect((await shown(reader)).comments).toEqual([]);
    const data = { status: "withdrawn", withdrawnAt: new Date() } as const;
    await db.reflection.update({ where: { id: reflectionId }, data });
    const refused = { ok: false, reason: "reflection-withdrawn" };
    expect(await restoreComment(reader, { commentId })).toEqual(refused);
  });
});
