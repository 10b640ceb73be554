import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockedReflection } from "@/lib/reflections/queries";
import { mayLike } from "./policy";
import type { Like } from "./schema";

/** Likes a point or a comment, or takes that back. */
export async function like(viewer: Person, input: Like): Promise<Outcome> {
  const at = await now();
  const { kind, subjectId, liked } = input;
  return db.$transaction(async (tx) => {
    const reflectionId = await reflectionOf(tx, input);
    const reflection = reflectionId && (await lockedReflection(tx, reflectionId));
    // Whoever held the lock may have removed or hidden it.
    const isThere = (await reflectionOf(tx, input)) !== null;
    if (!reflection || !isThere || !mayLike(viewer, reflection)) throw new NotFound(kind);
    const about = kind === "point" ? { pointId: subjectId } : { commentId: subjectId };
    const mine = { ...about, personId: viewer.id };
    const { count } = liked
      ? await tx.reaction.createMany({ data: [{ ...mine, createdAt: at }], skipDuplicates: true })
      : await tx.reaction.deleteMany({ where: mine });
    if (count === 0) return { ok: true };
    const verb = liked ? (`${kind}.liked` as const) : (`${kind}.unliked` as const);
    await record(tx, { verb, actor: actorOf(viewer), at, eventId: reflection.event.id, subjectId });
    return { ok: true };
  });
}

/** Null if there is no such point, or no such comment that everybody sees. */
async function reflectionOf(tx: Tx, { kind, subjectId: id }: Like): Promise<string | null> {
  const select = { reflectionId: true } as const;
  const found =
    kind === "point"
      ? await tx.reflectionPoint.findUnique({ where: { id }, select })
      : await tx.comment.findUnique({ where: { id, withdrawnAt: null, heldAt: null }, select });
  return found?.reflectionId ?? null;
}
