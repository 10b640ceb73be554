import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/platform/db/generated/client";

/** Per process. Postgres allows 100 by default, and server, worker and a second checkout share them. */
const poolSize = 16;

function connect() {
  const adapter = new PrismaPg({
    connectionString: process.env.DATABASE_URL,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    // A database that hangs without closing its connections: nobody waits longer for a page.
    query_timeout: 15_000,
  });
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 10_000, timeout: 10_000 },
  });
}

const shared = globalThis as { rollcallDb?: PrismaClient };

// Hot reload evaluates this file again and again: without the shared one each time leaves a pool behind.
shared.rollcallDb ??= connect();

export const db = shared.rollcallDb;

/** What a query or mutation needs: the client or a transaction of it. */
export type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0];
