import { afterAll, beforeAll, inject } from "vitest";
import { withClient } from "@/scripts/database/connection";
import { db } from "./client";

/** Gives this test file a migrated database of its own. Call it at the top of the file; `db` connects to it. */
export function testDatabase() {
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  const { adminUrl, template } = inject("database");
  const onServer = (...statements: string[]) =>
    withClient(adminUrl, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  // A file before, in the same process, may have left one of this name.
  const drop = `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`;
  beforeAll(() => onServer(drop, `CREATE DATABASE "${name}" TEMPLATE "${template}"`));
  afterAll(async () => {
    await db.$disconnect();
    await onServer(drop);
  });
}
