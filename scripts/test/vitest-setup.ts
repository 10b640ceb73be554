import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { type Env, env } from "@/lib/platform/env";

// Set before the first test file is imported: the client reads it once. `testDatabase()` creates the database.
const { adminUrl, run } = inject("database");
if (!process.env.DATABASE_URL?.includes(`/test_${run}_`)) {
  const url = new URL(adminUrl);
  url.pathname = `/test_${run}_${randomUUID().replaceAll("-", "")}`;
  process.env.DATABASE_URL = url.href;
}

// Files that share a process share its configuration, too.
const shared = globalThis as { rollcallTestEnv?: Env };
shared.rollcallTestEnv ??= { ...env() };
afterAll(() => {
  Object.assign(env(), shared.rollcallTestEnv);
});
