import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { changeProfile, personAt } from "./mutations";

testDatabase();

const userAt = (email: string) => db.user.findUnique({ where: { email } });

it("users can only change their own profile", async () => {
  const [one, other] = [await testPerson(), await testPerson()];
  for (const _ of [1, 2]) await changeProfile(one, { name: "Zoé", locale: "fr" });
  expect(await db.activity.findMany({ where: { subjectId: one.id } })).toMatchObject([
    { verb: "person.profile-changed", actorName: "Zoé", eventId: null },
  ]);
  expect(await userAt(one.email)).toMatchObject({ name: "Zoé", locale: "fr" });
  expect(await userAt(other.email)).toMatchObject({ name: other.name });
});

it("an address is one user, also if two people type it at the same moment", async () => {
  const email = `${randomUUID()}@example.ca`;
  const { first, second } = await db.$transaction(async (tx) => {
    const first = await personAt(tx, email, "fr");
    const second = db.$transaction((other) => personAt(other, email, "en"));
    // It has begun, and waits for this one to commit.
    await sleep(200);
    return { first, second: { waiting: second } };
  });
  expect(await second.waiting).toEqual(first);
  expect(await userAt(email)).toMatchObject({ id: first.id, locale: "fr", isAdmin: false });
});
