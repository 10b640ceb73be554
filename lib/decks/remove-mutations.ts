import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { foldersOf } from "./rules";

/** Removes all of these decks but the newest `most`. Returns the folders of their files, to be removed once it is sure. */
export async function removeDecksBut(
  tx: Tx,
  most: number,
  where: Prisma.DeckWhereInput,
): Promise<string[]> {
  const old = await tx.deck.findMany({
    where,
    orderBy: [{ version: "desc" }, { createdAt: "desc" }, { id: "asc" }],
    skip: most,
    select: { id: true, originalId: true, slides: { select: { id: true } } },
  });
  await tx.deck.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  return foldersOf(old);
}
