import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { env } from "@/lib/platform/env";
import { changedTables, hashTables } from "./tables";

testDatabase();

const hashes = () => hashTables(env().databaseUrl ?? "");

let before: Record<string, string>;
beforeEach(async () => {
  before = await hashes();
});

const changed = async () => changedTables(before, await hashes());

async function addRows(row: { verb: string; actorKind: string }, purpose: string) {
  await db.activity.create({ data: { at: new Date(), ...row } });
  await db.idempotencyKey.create({ data: { purpose, key: randomUUID(), result: {} } });
}

it("what the worker adds for a reminder is no change", async () => {
  await addRows({ verb: "meetup.stayed-full", actorKind: "system" }, "reminder:stayed-full");
  expect(await changed()).toEqual([]);
});

it.each([
  { verb: "rsvp.made", actorKind: "system" },
  { verb: "meetup.stayed-full", actorKind: "person" },
])("rows of $verb by a $actorKind are a change", async (row) => {
  await addRows(row, "rsvp:x");
  expect(await changed()).toEqual(["Activity", "IdempotencyKey"]);
});
