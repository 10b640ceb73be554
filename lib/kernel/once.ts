import { createHash } from "node:crypto";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

/**
 * Does what may be sent twice once: the same purpose and key again get the first one's result. Of two at the same
 * moment the second waits for the first to commit. A refusal is not remembered: trying again may succeed.
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
  if ("ok" in result && result.ok === false) await tx.idempotencyKey.delete({ where });
  else
    await tx.idempotencyKey.update({ where, data: { result: result as Prisma.InputJsonObject } });
  return result;
}

/** Once something was undone, the same key does it anew: forgets all keys of the purpose. */
export async function forget(tx: Tx, purpose: string): Promise<void> {
  await tx.idempotencyKey.deleteMany({ where: { purpose } });
}

/** A key made from what was typed: the same form sent again has the same one, other words are something else. */
export function idempotencyKey(...parts: unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
