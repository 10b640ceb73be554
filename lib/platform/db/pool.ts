import pg from "pg";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log/log";

/** Every form checks its limits here first, so a hanging database must fail soon. */
const CONNECT_TIMEOUT_MS = 5_000;

const shared = globalThis as { rollcallPool?: pg.Pool };

/** A small pool for the rate limiter, which does not use Prisma. */
export function pool(): pg.Pool {
  shared.rollcallPool ??= connect();
  return shared.rollcallPool;
}

function connect(): pg.Pool {
  const made = new pg.Pool({
    connectionString: env().databaseUrl,
    max: 4,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CONNECT_TIMEOUT_MS,
  });
  // An unhandled error of an idle connection would end the process.
  made.on("error", () => log.error("the database is away"));
  return made;
}
