import { afterAll } from "vitest";
import { type Env, env } from "@/lib/platform/env";
import { newTestDatabaseUrl } from "./database-url";

// Set before the first test file is imported: the client reads it once. `testDatabase()` creates the database.
const shared = globalThis as { rollcallTestDatabase?: string; rollcallTestEnv?: Env };
shared.rollcallTestDatabase ??= newTestDatabaseUrl();
process.env.DATABASE_URL = shared.rollcallTestDatabase;

// Files that share a process share its configuration, too.
shared.rollcallTestEnv ??= { ...env() };
afterAll(() => {
  Object.assign(env(), shared.rollcallTestEnv);
});
