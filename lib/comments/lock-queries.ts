import { NotFound } from "@/lib/kernel/outcome";
import type { Tx } from "@/lib/platform/db/client";
import { lockedReflection } from "@/lib/reflections/queries";

/** A comment, locked with its reflection. */
export async function lockComment(tx: Tx, id: string) {
  const found = await tx.comment.findUnique({ where: { id }, select: { reflectionId: true } });
  if (!found) throw new NotFound("comment");
  const reflection = await lockedReflection(tx, found.reflectionId);
  const comment = await tx.comment.findUnique({
    where: { id },
    select: {
      ...{ authorId: true, body: true, revision: true, createdAt: true },
      ...{ withdrawnAt: true, withdrawnBy: true },
    },
  });
  if (!comment) throw new NotFound("comment");
  const { event, organizerIds, status } = reflection;
  return { ...comment, reflection, event, organizerIds, isOpen: status === "published" };
}
