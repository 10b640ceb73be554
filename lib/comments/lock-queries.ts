import { NotFound } from "@/lib/kernel/outcome";
import type { Tx } from "@/lib/platform/db/client";
import { keyOf, lockedSubject, threadKey } from "@/lib/threads/queries";

/** A comment, locked with its thread. */
export async function lockComment(tx: Tx, id: string) {
  const found = await tx.comment.findUnique({ where: { id }, select: { thread: threadKey } });
  if (!found) throw new NotFound("comment");
  const subject = await lockedSubject(tx, keyOf(found.thread));
  const hostIds = await hostIdsOf(tx, subject.meetupId);
  const comment = await tx.comment.findUnique({
    where: { id },
    select: {
      ...{ parentId: true, authorId: true, body: true, revision: true, createdAt: true },
      ...{ editedAt: true, shownAt: true, withdrawnAt: true, withdrawnBy: true, heldAt: true },
    },
  });
  if (!comment) throw new NotFound("comment");
  const { event, organizerIds } = subject;
  return { ...comment, subject, event, organizerIds, hostIds };
}

/** The hosts of the city that a thread is about. */
export async function hostIdsOf(tx: Tx, meetupId: string | null): Promise<string[]> {
  if (meetupId === null) return [];
  const hosts = await tx.meetupRole.findMany({
    where: { role: "host", meetupId },
    select: { userId: true },
  });
  return hosts.map(({ userId }) => userId);
}
