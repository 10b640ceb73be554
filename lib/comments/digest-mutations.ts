import { toPerson } from "@/lib/activity/audience-queries";
import { record } from "@/lib/activity/record";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { DIGEST_LENGTH, digestDueSince, settledSince } from "./rules";

const AT_ONCE = 200;

/** Mails everybody who is due what the threads that they follow have had since they were told last. */
export async function sendCommentDigests(): Promise<void> {
  const at = await now();
  const due = await db.$queryRaw<{ userId: string }[]>(Prisma.sql`
    SELECT DISTINCT follow."userId" ${untold(at)} LIMIT ${AT_ONCE}`);
  const failures: unknown[] = [];
  // One that fails must not hold up the others.
  for (const { userId } of due)
    await sendDigest(userId, at).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** Follows with comments that their person was not told of. */
const untold = (at: Date) => Prisma.sql`
  FROM "CommentFollow" follow
  JOIN "User" person ON person."id" = follow."userId" AND person."suspendedAt" IS NULL
    AND (person."repliesMailedAt" IS NULL OR person."repliesMailedAt" <= ${digestDueSince(at)})
  JOIN "Reflection" reflection ON reflection."id" = follow."reflectionId"
    AND reflection."status" = 'published'
  JOIN "Comment" comment ON comment."reflectionId" = follow."reflectionId"
    AND comment."authorId" <> follow."userId" AND comment."withdrawnAt" IS NULL
    AND comment."heldAt" IS NULL AND comment."shownAt" > follow."toldAt"
    AND comment."shownAt" <= ${settledSince(at)}
  WHERE follow."endedAt" IS NULL AND follow."toldAt" IS NOT NULL`;

async function sendDigest(userId: string, at: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    // Locks the row: of two workers, the second one finds nothing left to tell.
    await tx.$queryRaw(Prisma.sql`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`);
    const ids = await untoldIds(tx, userId, at);
    if (ids.length === 0) return;
    await tx.user.update({ where: { id: userId }, data: { repliesMailedAt: at } });
    await tx.commentFollow.updateMany({
      where: { userId, endedAt: null, toldAt: { not: null } },
      data: { toldAt: settledSince(at) },
    });
    const person = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, locale: true },
    });
    const params = {
      commentIds: ids.slice(0, DIGEST_LENGTH),
      more: Math.max(0, ids.length - DIGEST_LENGTH),
    };
    const about = { actor: SYSTEM, at, eventId: null, subjectId: userId };
    await record(tx, {
      verb: "comment.digested",
      ...about,
      params,
      recipients: [toPerson(person)],
    });
  });
}

async function untoldIds(tx: Tx, userId: string, at: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT comment."id" ${untold(at)} AND follow."userId" = ${userId}::uuid
    ORDER BY comment."reflectionId", comment."path"`);
  return rows.map(({ id }) => id);
}
