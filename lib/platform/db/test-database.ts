import { beforeAll, inject } from "vitest";
import { withClient } from "@/scripts/database/connection";

/** Gives this test file its own migrated database. Call it at the top of the file; `db` connects to it. */
export function testDatabase() {
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  const { adminUrl, template } = inject("database");
  beforeAll(() =>
    withClient(adminUrl, (client) =>
      client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`),
    ),
  );
}
