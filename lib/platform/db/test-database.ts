import { beforeAll, inject } from "vitest";
import { withClient } from "@/scripts/database/connection";

/**
 * Gives this test file a database of its own: every table, every constraint, no row but
 * the installation's. Call it at the top of the file; `db` is connected to it.
 */
export function testDatabase() {
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  const { adminUrl, template } = inject("database");
  beforeAll(() =>
    withClient(adminUrl, (client) =>
      client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`),
    ),
  );
}
