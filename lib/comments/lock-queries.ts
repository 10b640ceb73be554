import { NotFound } from "@/lib/kernel/outcome";
import type { Tx } from "@/lib/platform/db/client";
import { lockedReflection } from "@/lib/reflections/queries";

/** A comment, locked with its reflection. */
export async function lockComment(tx: Tx, id: string) {
  const found = await tx.comment.findUnique({ where: { id }, select: { reflectionId: true } });
  if (!found) throw new NotFound("comment");
  const reflection = await lockedReflection(tx, found.reflectionId);
  const hostIds = await hostIdsOf(tx, found.reflectionId);
  const comment = await tx.comment.findUnique({
    where: { id },
    select: {
      ...{ parentId: true, authorId: true, body: true, revision: true, createdAt: true },
      ...{ editedAt: true, shownAt: true, withdrawnAt: true, withdrawnBy: true, heldAt: true },
    },
  });
  if (!comment) throw new NotFound("comment");
  const { event, organizerIds, status } = reflection;
  const isOpen = status === "published";
  return { ...comment, reflection, event, organizerIds, hostIds, isOpen };
}

/** The hosts of the city that a reflection is about. */
export async function hostIdsOf(tx: Tx, reflectionId: string): Promise<string[]> {
  const hosts = await tx.meetupRole.findMany({
    where: { role: "host", meetup: { reflections: { some: { id: reflectionId } } } },
    select: { userId: true },
  });
  return hosts.map(({ userId }) => userId);
}
