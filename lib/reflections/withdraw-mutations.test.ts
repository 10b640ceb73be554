import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { saveReflection } from "./mutations";
import { reflectionBySlug } from "./queries";
import { eventSlug, past, saved, written } from "./test-reflections";
import { withdrawReflection } from "./withdraw-mutations";

testDatabase();

describe("withdrawing a reflection", () => {
  const withdrawals = (subjectId: string) =>
    db.activity.findMany({ where: { subjectId, verb: "reflection.withdrawn" } });

  it("deletes a draft and hides a published reflection", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const draft = await saved(author, written(eventId, { intent: "draft" }));
    const row = await saved(author, written(eventId));
    for (const { id } of [draft, row, row])
      await withdrawReflection(author, { reflectionId: id, why: null }).catch((error) => {
        expect(error).toBeInstanceOf(NotFound);
      });
    expect(await db.reflection.findMany({ where: { eventId }, select: { status: true } })).toEqual([
      { status: "withdrawn" },
    ]);
    expect(await reflectionBySlug(await eventSlug(eventId), row.slug, null)).toBeNull();
    const again = written(eventId, { reflectionId: row.id, revision: 1, stayed: "Back" });
    expect(await saveReflection(author, again)).toEqual({
      ok: false,
      reason: "reflection-withdrawn",
    });
    await expect(saveReflection(await testPerson(), again)).rejects.toThrow(NotFound);
  });

  it("by an organizer requires a reason and stores it with the organizer", async () => {
    const [author, organizer] = [await testPerson(), await testPerson()];
    const { eventId } = await testMeetup({ ...past, organizers: [organizer] });
    const { id } = await saved(author, written(eventId));
    const withdraw = (why: string | null) =>
      withdrawReflection(organizer, { reflectionId: id, why });
    await expect(withdraw(null)).rejects.toThrow("why: required");
    await withdraw("Names a patient");
    expect(await withdrawals(id)).toMatchObject([
      { actorId: organizer.id, detail: { as: "organizer", why: "Names a patient" }, eventId },
    ]);
  });
});
