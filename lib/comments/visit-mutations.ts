import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now, realNow } from "@/lib/platform/time/now";
import { lockedReflection } from "@/lib/reflections/queries";
import { mayComment } from "./policy";
import type { VisitThread } from "./schema";

/** The next visit marks what is shown from now on. Changes nothing where nothing was new. */
export async function visitThread(
  viewer: Person | null,
  { reflectionId }: VisitThread,
): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const reflection = await lockedReflection(tx, reflectionId);
    if (!viewer || !mayComment(viewer, reflection)) throw new NotFound("reflection");
    const seenAt = realNow();
    const visit = { reflectionId, userId: viewer.id };
    const where = { reflectionId_userId: visit };
    const before = await tx.threadVisit.findUnique({ where, select: { seenAt: true } });
    const later = before ? { shownAt: { gt: before.seenAt } } : {};
    const unseen = { reflectionId, authorId: { not: viewer.id }, ...later };
    if (before && !(await tx.comment.findFirst({ where: unseen, select: { id: true } })))
      return { ok: true };
    await tx.threadVisit.upsert({ where, create: { ...visit, seenAt }, update: { seenAt } });
    const about = { actor: actorOf(viewer), at: await now(), eventId: reflection.event.id };
    await record(tx, { verb: "comment.thread-visited", ...about, subjectId: reflectionId });
    return { ok: true };
  });
}
