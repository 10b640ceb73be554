import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/platform/db/generated/client";
import { statementNames } from "./statement-names";

/** Per process. Postgres allows 100 connections by default, shared by server, worker and other checkouts. */
const poolSize = 16;

function connect() {
  const adapter = new PrismaPg(
    {
      connectionString: process.env.DATABASE_URL,
      max: poolSize,
      connectionTimeoutMillis: 10_000,
      // A hanging database must not keep a page waiting longer.
      query_timeout: 15_000,
      // What follows a lock must see what was committed before. Prisma would set it with a statement of its own.
      options: "-c default_transaction_isolation=read\\ committed",
    },
    { statementNameGenerator: statementNames(1_000) },
  );
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 10_000, timeout: 10_000 },
  });
}

const shared = globalThis as { rollcallDb?: PrismaClient };

// Hot reload re-evaluates this module; sharing the client avoids leaking pools.
shared.rollcallDb ??= connect();

export const db = shared.rollcallDb;

/** The client or a transaction. */
export type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0];
