import { createHash } from "node:crypto";
import { db, type Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import { realNow } from "@/lib/platform/time/now";

/**
 * Runs `work` once per purpose and key; later calls get the first result. A concurrent call waits for the first to
 * commit. Refusals are not stored, because trying again may succeed.
 */
export async function once<Result extends object>(
  tx: Tx,
  purpose: string,
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const claimed = await tx.idempotencyKey.createMany({
    data: [{ purpose, key }],
    skipDuplicates: true,
  });
  const where = { purpose_key: { purpose, key } };
  if (claimed.count === 0) {
    const done = await tx.idempotencyKey.findUniqueOrThrow({ where, select: { result: true } });
    return done.result as Result;
  }
  const result = await work();
  if (isRefusal(result)) await tx.idempotencyKey.delete({ where });
  else
    await tx.idempotencyKey.update({ where, data: { result: result as Prisma.InputJsonObject } });
  return result;
}

const isRefusal = (result: object) => "ok" in result && result.ok === false;

type Locked<Result> = {
  purpose: string;
  key: string;
  /** The first call's result, read under the lock. */
  earlier: Result | null;
  /** Sends the result's write with the work's own. */
  write: (write: Sql) => void;
};

/** The same under a lock that keeps out all other calls with the purpose: no key needs to be claimed. */
export async function onceUnderLock<Result extends object>(
  { purpose, key, earlier, write }: Locked<Result>,
  work: () => Promise<Result>,
): Promise<Result> {
  if (earlier) return earlier;
  const result = await work();
  if (!isRefusal(result))
    write(Prisma.sql`INSERT INTO "IdempotencyKey" ("purpose", "key", "result")
      VALUES (${purpose}, ${key}, ${JSON.stringify(result)}::jsonb)`);
  return result;
}

/** Deletes all keys of a purpose, so that an undone action can be repeated. */
export async function forget(tx: Tx, purpose: string): Promise<void> {
  await tx.idempotencyKey.deleteMany({ where: { purpose } });
}

const KEPT_MS = 90 * 86_400_000;

/**
 * Deletes the keys of what nobody sends again: a phone at the door delivers for eight days what it saved, and the
 * longest reminder is due for less than a month.
 */
export async function forgetOldKeys(): Promise<void> {
  const before = new Date(realNow().getTime() - KEPT_MS);
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } });
}

/** A key derived from a form's content. */
export function idempotencyKey(...parts: unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
