import type { Tx } from "@/lib/platform/db/client";

/** Covers a talk's decks. Taken alone, or after the meetup's lock. */
export async function lockDecks(tx: Tx, talkId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Talk" WHERE "id" = ${talkId}::uuid FOR NO KEY UPDATE`;
}
