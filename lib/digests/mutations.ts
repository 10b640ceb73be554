import type { Tx } from "@/lib/platform/db/client";
import type { DigestItemKind } from "@/lib/platform/db/generated/client";
import { realNow } from "@/lib/platform/time/now";

export type DigestItem = { userId: string; kind: DigestItemKind; questionId: string };

/** Told with the next digest, each only once. */
export async function addDigestItems(tx: Tx, items: DigestItem[]): Promise<void> {
  const createdAt = realNow();
  const data = items.map((item) => ({ ...item, createdAt }));
  if (data.length > 0) await tx.digestItem.createMany({ data, skipDuplicates: true });
}

/** Of what does not hold any more, what was not told yet. */
export async function dropDigestItems(
  tx: Tx,
  questionId: string,
  kinds: DigestItemKind[],
): Promise<void> {
  await tx.digestItem.deleteMany({ where: { questionId, kind: { in: kinds }, mailedAt: null } });
}

export async function itemsMailed(
  tx: Tx,
  userId: string,
  items: Omit<DigestItem, "userId">[],
  mailedAt: Date,
): Promise<void> {
  if (items.length > 0)
    await tx.digestItem.updateMany({ where: { userId, OR: items }, data: { mailedAt } });
}
