import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { changeProfile, personAt } from "./mutations";
import { profile } from "./test-profile";

testDatabase();

const userAt = (email: string) => db.user.findUnique({ where: { email } });

it("users can only change their own profile", async () => {
  const [one, other] = [await testPerson(), await testPerson()];
  for (const _ of [1, 2]) await changeProfile(one, profile({ locale: "fr" }));
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

const isTaken = { field: "handle", code: "handle-taken" };
const handle = () => `Z-${randomUUID().slice(0, 8)}`;

it("a handle is one person's, whatever its capitals, until they give it up", async () => {
  const [one, other] = [await testPerson(), await testPerson()];
  const mine = handle();
  await changeProfile(one, profile({ handle: mine }));
  await expect(
    changeProfile(other, profile({ handle: mine.toLowerCase(), name: "Somebody else" })),
  ).rejects.toMatchObject(isTaken);
  expect(await userAt(other.email)).toMatchObject({ name: other.name, handle: null });
  const spelled = mine.toUpperCase();
  expect(await changeProfile(one, profile({ handle: spelled }))).toEqual({ ok: true });
  expect(await userAt(one.email)).toMatchObject({ handle: spelled });
  await changeProfile(one, profile());
  expect(await changeProfile(other, profile({ handle: mine }))).toEqual({ ok: true });
});

it("of ten who choose the same handle at the same moment one has it, and the others read why", async () => {
  const people = await Promise.all(Array.from({ length: 10 }, () => testPerson()));
  const wanted = handle();
  const chosen = await Promise.allSettled(
    people.map((person, at) =>
      changeProfile(person, profile({ handle: at % 2 ? wanted : wanted.toLowerCase() })),
    ),
  );
  expect(chosen.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of chosen)
    if (one.status === "rejected") expect(one.reason).toMatchObject(isTaken);
  const ids = people.map(({ id }) => id);
  const named = await db.user.findMany({ where: { id: { in: ids }, handle: { not: null } } });
  expect(named).toHaveLength(1);
});
