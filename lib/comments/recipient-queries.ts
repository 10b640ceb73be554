import { type Recipient, toPerson } from "@/lib/activity/audience-queries";
import type { Tx } from "@/lib/platform/db/client";

type Posted = { authorId: string; parentId: string | null; reflectionAuthorId: string };

/** The authors of the reflection and of the parent comment, without the comment's own. */
export async function notifiedOf(tx: Tx, comment: Posted): Promise<Recipient[]> {
  const { authorId, parentId, reflectionAuthorId } = comment;
  const parent = parentId
    ? await tx.comment.findUnique({ where: { id: parentId }, select: { authorId: true } })
    : null;
  const ids = [reflectionAuthorId, ...(parent ? [parent.authorId] : [])];
  const found = await tx.user.findMany({
    where: { id: { in: ids, not: authorId }, suspendedAt: null },
    select: { id: true, email: true, locale: true },
  });
  return found.map(toPerson);
}
