import { randomUUID } from "node:crypto";
import { inject } from "vitest";

/** The URL of a database that does not exist yet. Whatever has such a name is dropped when the tests have run. */
export function newTestDatabaseUrl(): string {
  const { adminUrl, run } = inject("database");
  const url = new URL(adminUrl);
  url.pathname = `/test_${run}_${randomUUID().replaceAll("-", "")}`;
  return url.href;
}
