import { randomUUID } from "node:crypto";
import { inject } from "vitest";

// Set before the first test file is imported: the client reads it once. `testDatabase()` creates the database.
const { adminUrl, run } = inject("database");
if (!process.env.DATABASE_URL?.includes(`/test_${run}_`)) {
  const url = new URL(adminUrl);
  url.pathname = `/test_${run}_${randomUUID().replaceAll("-", "")}`;
  process.env.DATABASE_URL = url.href;
}
