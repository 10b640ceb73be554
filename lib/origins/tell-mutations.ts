import { addDigestItems, type DigestItem } from "@/lib/digests/mutations";
import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import type { Origin } from "./queries";

/** Whoever wrote what something is made from is told, unless they made it. */
export async function tellAuthor(
  tx: Tx,
  viewer: Person,
  { authorId: userId }: Origin,
  item: Omit<DigestItem, "userId">,
): Promise<void> {
  if (userId && userId !== viewer.id) await addDigestItems(tx, [{ ...item, userId }]);
}
