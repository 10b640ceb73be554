import { randomUUID } from "node:crypto";
import { inject } from "vitest";

// Before the test file is imported: the client reads it once. `testDatabase()` makes the database.
const { adminUrl, run } = inject("database");
const url = new URL(adminUrl);
url.pathname = `/test_${run}_${randomUUID().replaceAll("-", "")}`;
process.env.DATABASE_URL = url.href;
