import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { shownThreads } from "@/lib/threads/queries";

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
    ? Prisma.sql`AND person."id" = ${only.userId}::uuid AND thread."eventId" = ${only.eventId}::uuid`
    : Prisma.empty;
  return tx.$queryRaw<QueueMail[]>(Prisma.sql`
    WITH open AS (
      SELECT "id", "threadId", "heldAt" IS NOT NULL AS "isHeld" FROM "Comment"
      WHERE "withdrawnAt" IS NULL AND "heldAt" > ${since.opened}
      UNION
      SELECT comment."id", comment."threadId", comment."heldAt" IS NOT NULL
      FROM "CommentReport" report JOIN "Comment" comment ON comment."id" = report."commentId"
      WHERE report."closedAt" IS NULL AND report."createdAt" > ${since.opened}
        AND comment."withdrawnAt" IS NULL)
    SELECT DISTINCT person."id" AS "userId", thread."eventId"
    FROM open JOIN ${shownThreads} thread ON thread."id" = open."threadId"
      JOIN "User" person ON person."suspendedAt" IS NULL AND (
        person."id" IN (SELECT "userId" FROM "EventOrganizer"
          WHERE "eventId" = thread."eventId")
        OR open."isHeld" AND person."id" IN (SELECT "userId" FROM "MeetupRole"
          WHERE "meetupId" = thread."meetupId" AND "role" = 'host'))
    WHERE NOT EXISTS (SELECT FROM "Email" WHERE "eventId" = thread."eventId"
        AND "kind" = 'comment-waiting' AND "recipient" = person."email"
        AND "createdAt" > ${since.mailed}) ${one}
    LIMIT ${most}`);
}
