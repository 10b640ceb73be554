import { afterAll, beforeAll, inject } from "vitest";
import { createDatabase, withClient } from "@/scripts/database/connection";
import { newTestDatabaseUrl } from "@/scripts/test/database-url";
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

/** The URL of another database, empty or a copy of a template. It is dropped when the tests have run. */
export async function otherTestDatabase(template?: string): Promise<string> {
  const url = newTestDatabaseUrl();
  await createDatabase(inject("database").adminUrl, new URL(url).pathname.slice(1), template);
  return url;
}
