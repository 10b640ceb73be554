import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { versionsOf } from "@/lib/versions/queries";
import { past, points, saved, written } from "./test-reflections";

testDatabase();

const editedAt = async (id: string) =>
  (await db.reflection.findUniqueOrThrow({ where: { id } })).editedAt;

describe("the history of a reflection", () => {
  it("keeps each text that was published, newest first", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const first = written(eventId, { title: "One", takeaways: points("a", "b") });
    const { id: reflectionId } = await saved(author, first);
    expect(await versionsOf(reflectionId)).toEqual([]);
    const edit = { ...first, reflectionId, title: "Two", takeaways: points("b") };
    await saved(author, { ...edit, revision: 0 });
    await saved(author, { ...edit, revision: 1, title: "Three" });
    const versions = await versionsOf(reflectionId);
    expect(versions.map(({ title, takeaways }) => [title, takeaways])).toEqual([
      ["Two", ["b"]],
      ["One", ["a", "b"]],
    ]);
    expect(await editedAt(reflectionId)).not.toBeNull();
  });

  it("has nothing of drafts, nor of saving the same text again", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const draft = written(eventId, { intent: "draft", takeaways: points("a") });
    const { id: reflectionId } = await saved(author, draft);
    const published = { ...draft, reflectionId, intent: "publish" as const, stayed: "Better" };
    await saved(author, published);
    await saved(author, { ...published, revision: 1, presence: "watched" });
    expect(await versionsOf(reflectionId)).toEqual([]);
    expect(await editedAt(reflectionId)).toBeNull();
  });
});
