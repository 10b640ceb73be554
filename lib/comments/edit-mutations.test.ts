import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { now } from "@/lib/platform/time/now";
import { withdrawReflection } from "@/lib/reflections/withdraw-mutations";
import { editComment } from "./edit-mutations";
import { scene } from "./test-comments";
import { withdrawComment } from "./withdraw-mutations";

testDatabase();

async function posted() {
  const { reader, post, ...rest } = await scene();
  const commentId = await post(reader, "Before");
  const edit = (body: string, revision = 0, viewer = reader) =>
    editComment(viewer, { commentId, revision, body });
  const age = async (ms: number) =>
    db.comment.update({
      where: { id: commentId },
      data: { createdAt: new Date((await now()).getTime() - ms) },
    });
  const body = async () => (await rest.shown()).comments[0];
  return { reader, post, ...rest, commentId, edit, age, body };
}

describe("editing a comment", () => {
  it("is marked, recorded once, and offered to its author for 15 minutes", async () => {
    const { reader, author, commentId, edit, body, shown } = await posted();
    const left = async (viewer: typeof reader | null) =>
      (await shown(viewer)).comments[0]?.editMinutesLeft;
    expect([await left(reader), await left(author), await left(null)]).toEqual([15, 0, 0]);
    expect(await body()).toMatchObject({ isEdited: false });
    for (const _ of [1, 2]) expect(await edit("After")).toEqual({ ok: true, commentId });
    expect(await body()).toMatchObject({ body: "After", isEdited: true, revision: 1 });
    const verb = "comment.edited";
    expect(await db.activity.count({ where: { subjectId: commentId, verb } })).toBe(1);
  });

  it("is refused once 15 minutes are over", async () => {
    const { age, edit, body } = await posted();
    await age(14 * 60_000 + 50_000);
    expect(await edit("In time")).toMatchObject({ ok: true });
    await age(15 * 60_000);
    expect(await edit("Too late", 1)).toEqual({ ok: false, reason: "edit-over" });
    expect(await body()).toMatchObject({ body: "In time", editMinutesLeft: 0 });
  });

  it("in two tabs does not overwrite what the other one saved", async () => {
    const { edit, body } = await posted();
    expect(await edit("One")).toMatchObject({ ok: true });
    expect(await edit("Two")).toEqual({ ok: false, reason: "stale" });
    expect(await edit("Two", 1)).toMatchObject({ ok: true });
    expect(await body()).toMatchObject({ body: "Two" });
  });

  it("is its author's alone", async () => {
    const { author, organizer, edit, body } = await posted();
    for (const viewer of [author, organizer])
      await expect(edit("Other", 0, viewer)).rejects.toThrow(NotFound);
    expect(await body()).toMatchObject({ body: "Before" });
  });

  it("is refused where the comment or its reflection was withdrawn meanwhile", async () => {
    const { author, organizer, reflectionId, commentId, edit } = await posted();
    await withdrawComment(organizer, { commentId, why: "Rude" });
    expect(await edit("After")).toEqual({ ok: false, reason: "comment-withdrawn" });
    await withdrawReflection(author, { reflectionId, why: null });
    expect(await edit("After")).toEqual({ ok: false, reason: "reflection-withdrawn" });
  });
});
