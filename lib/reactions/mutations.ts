import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { mayTakePart } from "@/lib/threads/policy";
import { keyOf, lockedSubject, threadKey } from "@/lib/threads/queries";
import type { ThreadKey } from "@/lib/threads/schema";
import type { Like } from "./schema";

/** Likes a point or a comment, or takes that back. */
export async function like(viewer: Person, input: Like): Promise<Outcome> {
  const at = await now();
  const { kind, subjectId, liked } = input;
  return db.$transaction(async (tx) => {
    const key = await threadOf(tx, input);
    const subject = key && (await lockedSubject(tx, key));
    // Whoever held the lock may have removed or hidden it.
    const isThere = (await threadOf(tx, input)) !== null;
    if (!subject || !isThere || !mayTakePart(viewer, subject)) throw new NotFound(kind);
    const about = kind === "point" ? { pointId: subjectId } : { commentId: subjectId };
    const mine = { ...about, personId: viewer.id };
    const { count } = liked
      ? await tx.reaction.createMany({ data: [{ ...mine, createdAt: at }], skipDuplicates: true })
      : await tx.reaction.deleteMany({ where: mine });
    if (count === 0) return { ok: true };
    const verb = liked ? (`${kind}.liked` as const) : (`${kind}.unliked` as const);
    await record(tx, { verb, actor: actorOf(viewer), at, eventId: subject.event.id, subjectId });
    return { ok: true };
  });
}

/** Null if there is no such point, or no such comment that everybody sees. */
async function threadOf(tx: Tx, { kind, subjectId: id }: Like): Promise<ThreadKey | null> {
  if (kind === "point") {
    const select = { reflectionId: true } as const;
    const point = await tx.reflectionPoint.findUnique({ where: { id }, select });
    return point && { about: "reflection", subjectId: point.reflectionId };
  }
  const where = { id, withdrawnAt: null, heldAt: null };
  const comment = await tx.comment.findUnique({ where, select: { thread: threadKey } });
  return comment && keyOf(comment.thread);
}
