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

test("transactions read what was committed before each statement, whatever the database's default", async () => {
  const [{ name }] = await db.$queryRaw<[{ name: string }]>`SELECT current_database() AS "name"`;
  await db.$executeRawUnsafe(
    `ALTER DATABASE "${name}" SET default_transaction_isolation = 'serializable'`,
  );
  await db.$disconnect();
  const [level] = await db.$transaction(
    (tx) => tx.$queryRaw<[object]>`SELECT current_setting('transaction_isolation') AS "is"`,
  );
  expect(level).toEqual({ is: "read committed" });
});
