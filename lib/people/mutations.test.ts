import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { changeProfile } from "./mutations";

testDatabase();

const personAt = (email: string) => db.user.findUnique({ where: { email } });

it("users can only change their own profile", async () => {
  const [one, other] = [await testPerson(), await testPerson()];
  for (const _ of [1, 2]) await changeProfile(one, { name: "Zoé", locale: "fr" });
  expect(await db.activity.findMany({ where: { subjectId: one.id } })).toMatchObject([
    { verb: "person.profile-changed", actorName: "Zoé", eventId: null },
  ]);
  expect(await personAt(one.email)).toMatchObject({ name: "Zoé", locale: "fr" });
  expect(await personAt(other.email)).toMatchObject({ name: other.name });
});
