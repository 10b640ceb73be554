import { expect, test } from "vitest";
import { db } from "./client";
import { testDatabase } from "./test-database";

testDatabase();

test("a test file has its own migrated database", async () => {
  expect(await db.installation.findMany({ select: { id: true, demo: true } })).toEqual([
    { id: 1, demo: false },
  ]);
  expect(await db.user.count()).toBe(0);
});
