import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";

/** Whoever was mailed nothing since then may be told something. */
const mayBeMailed = (since: Date) =>
  ({
    suspendedAt: null,
    emailVerified: { not: null },
    OR: [{ repliesMailedAt: null }, { repliesMailedAt: { lte: since } }],
  }) satisfies Prisma.UserWhereInput;

/** Those for whom items wait, of questions that are shown. */
export const waitingFor = (since: Date): Sql => Prisma.sql`
  SELECT item."userId" FROM "DigestItem" item
    JOIN "OpenQuestion" question ON question."id" = item."questionId"
      AND question."withdrawnAt" IS NULL
    JOIN "User" person ON person."id" = item."userId" AND person."suspendedAt" IS NULL
      AND person."emailVerified" IS NOT NULL
      AND (person."repliesMailedAt" IS NULL OR person."repliesMailedAt" <= ${since})
  WHERE item."mailedAt" IS NULL`;

/** More wait for the next day's mail. */
const MOST = 20;

export function waitingItems(tx: Tx, userId: string, since: Date) {
  return tx.digestItem.findMany({
    where: {
      ...{ userId, mailedAt: null, user: mayBeMailed(since) },
      question: { withdrawnAt: null },
    },
    select: { kind: true, questionId: true },
    orderBy: [{ createdAt: "asc" }, { questionId: "asc" }, { kind: "asc" }],
    take: MOST,
  });
}
