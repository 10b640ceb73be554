import pg from "pg";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log/log";

/** Every form asks here first: a database that hangs must not leave it without an answer. */
const PATIENCE_MS = 5_000;

const held = globalThis as { rollcallPool?: pg.Pool };

/** A small pool of its own for what does not go through Prisma: the rate limiter. */
export function pool(): pg.Pool {
  held.rollcallPool ??= connect();
  return held.rollcallPool;
}

function connect(): pg.Pool {
  const made = new pg.Pool({
    connectionString: env().databaseUrl,
    max: 4,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  // A resting connection that breaks has nobody else to tell, and would end the process.
  made.on("error", () => log.error("the database is away"));
  return made;
}
