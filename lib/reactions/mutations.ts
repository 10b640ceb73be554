import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockedReflection } from "@/lib/reflections/queries";
import { mayLike } from "./policy";
import type { LikePoint } from "./schema";

/** Likes a point, or takes that back. */
export async function likePoint(viewer: Person, { pointId, liked }: LikePoint): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const reflection = await lockedReflection(tx, await reflectionOf(tx, pointId));
    // The edit that held the lock may have removed the point.
    const isThere = await tx.reflectionPoint.findUnique({
      where: { id: pointId },
      select: { id: true },
    });
    if (!isThere || !mayLike(viewer, reflection)) throw new NotFound("point");
    const mine = { pointId, personId: viewer.id };
    const { count } = liked
      ? await tx.reaction.createMany({ data: [{ ...mine, createdAt: at }], skipDuplicates: true })
      : await tx.reaction.deleteMany({ where: mine });
    if (count === 0) return { ok: true };
    const about = { actor: actorOf(viewer), at, eventId: reflection.event.id, subjectId: pointId };
    await record(tx, { verb: liked ? "point.liked" : "point.unliked", ...about });
    return { ok: true };
  });
}

async function reflectionOf(tx: Tx, pointId: string): Promise<string> {
  const point = await tx.reflectionPoint.findUnique({
    where: { id: pointId },
    select: { reflectionId: true },
  });
  if (!point) throw new NotFound("point");
  return point.reflectionId;
}
