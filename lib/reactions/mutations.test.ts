import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { past, points, saved, written } from "@/lib/reflections/test-reflections";
import { withdrawReflection } from "@/lib/reflections/withdraw-mutations";
import { like } from "./mutations";
import { isLikedBy } from "./queries";

testDatabase();

async function pointOf(intent: "draft" | "publish" = "publish") {
  const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
  const input = written(eventId, { intent, takeaways: points("One", "Two") });
  const { id: reflectionId } = await saved(author, input);
  const where = { reflectionId, text: "One" };
  const { id: pointId } = await db.reflectionPoint.findFirstOrThrow({ where });
  return { author, eventId, reflectionId, pointId };
}

const likePoint = (viewer: Person, { pointId, liked }: { pointId: string; liked: boolean }) =>
  like(viewer, { kind: "point", subjectId: pointId, liked });
const likes = (pointId: string) => db.reaction.count({ where: { pointId } });

describe("a point", () => {
  it("is liked once, however often that is sent, and recorded once", async () => {
    const [viewer, { pointId }] = [await testPerson(), await pointOf()];
    const ten = Array.from({ length: 10 }, () => likePoint(viewer, { pointId, liked: true }));
    await Promise.all(ten);
    expect(await likes(pointId)).toBe(1);
    expect(await isLikedBy(viewer, pointId)).toBe(true);
    expect(await isLikedBy(await testPerson(), pointId)).toBe(false);
    const where = { subjectId: pointId, verb: "point.liked" };
    expect(await db.activity.count({ where })).toBe(1);
  });

  it("is liked by many, and no longer by who takes it back", async () => {
    const [one, other, { pointId }] = [await testPerson(), await testPerson(), await pointOf()];
    for (const viewer of [one, other]) await likePoint(viewer, { pointId, liked: true });
    for (const _ of [1, 2]) await likePoint(one, { pointId, liked: false });
    expect(await likes(pointId)).toBe(1);
    expect(await isLikedBy(other, pointId)).toBe(true);
  });

  it("of a draft, a withdrawn reflection or one that is gone is not found", async () => {
    const viewer = await testPerson();
    const draft = await pointOf("draft");
    const withdrawn = await pointOf();
    await withdrawReflection(withdrawn.author, {
      reflectionId: withdrawn.reflectionId,
      why: null,
    });
    for (const { pointId, author } of [draft, withdrawn])
      for (const person of [viewer, author])
        await expect(likePoint(person, { pointId, liked: true })).rejects.toThrow(NotFound);
    const gone = { pointId: draft.reflectionId, liked: true };
    await expect(likePoint(viewer, gone)).rejects.toThrow(NotFound);
  });

  it("keeps its likes through an edit that moves and rewords it, and loses them with itself", async () => {
    const [viewer, { author, eventId, reflectionId, pointId }] = [
      await testPerson(),
      await pointOf(),
    ];
    await likePoint(viewer, { pointId, liked: true });
    const edit = (revision: number, nextTime: { pointId: string | null; text: string }[]) =>
      saved(author, written(eventId, { reflectionId, revision, nextTime }));
    await edit(0, [
      { pointId: null, text: "New" },
      { pointId, text: "One, better" },
    ]);
    expect(await likes(pointId)).toBe(1);
    await edit(1, [{ pointId: null, text: "New" }]);
    expect(await likes(pointId)).toBe(0);
  });
});
