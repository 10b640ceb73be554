import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

export type QueueMail = { userId: string; eventId: string };

type Since = {
  /** Who was mailed after that is not mailed again. */
  mailed: Date;
  /** What waits for longer has been told often enough. */
  opened: Date;
};

/** Who is due a mail about what waits for them. */
export function dueQueueMails(
  tx: Tx,
  since: Since,
  { only, most }: { only?: QueueMail; most: number },
): Promise<QueueMail[]> {
  const one = only
    ? Prisma.sql`AND person."id" = ${only.userId}::uuid AND reflection."eventId" = ${only.eventId}::uuid`
    : Prisma.empty;
  return tx.$queryRaw<QueueMail[]>(Prisma.sql`
    WITH open AS (
      SELECT "id", "reflectionId", "heldAt" IS NOT NULL AS "isHeld" FROM "Comment"
      WHERE "withdrawnAt" IS NULL AND "heldAt" > ${since.opened}
      UNION
      SELECT comment."id", comment."reflectionId", comment."heldAt" IS NOT NULL
      FROM "CommentReport" report JOIN "Comment" comment ON comment."id" = report."commentId"
      WHERE report."closedAt" IS NULL AND report."createdAt" > ${since.opened}
        AND comment."withdrawnAt" IS NULL)
    SELECT DISTINCT person."id" AS "userId", reflection."eventId"
    FROM open JOIN "Reflection" reflection ON reflection."id" = open."reflectionId"
        AND reflection."status" = 'published'
      JOIN "User" person ON person."suspendedAt" IS NULL AND (
        person."id" IN (SELECT "userId" FROM "EventOrganizer"
          WHERE "eventId" = reflection."eventId")
        OR open."isHeld" AND person."id" IN (SELECT "userId" FROM "MeetupRole"
          WHERE "meetupId" = reflection."meetupId" AND "role" = 'host'))
    WHERE NOT EXISTS (SELECT FROM "Email" WHERE "eventId" = reflection."eventId"
        AND "kind" = 'comment-waiting' AND "recipient" = person."email"
        AND "createdAt" > ${since.mailed}) ${one}
    LIMIT ${most}`);
}
