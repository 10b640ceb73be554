import pg from "pg";
import { env } from "../env";

const held = globalThis as { rollcallPool?: pg.Pool };

/** A small pool of its own for what does not go through Prisma: the rate limiter. */
export function pool(): pg.Pool {
  held.rollcallPool ??= new pg.Pool({ connectionString: env().databaseUrl, max: 4 });
  return held.rollcallPool;
}
