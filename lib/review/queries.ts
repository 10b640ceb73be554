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
    ? Prisma.sql`AND person."id" = ${only.userId}::uuid AND open."eventId" = ${only.eventId}::uuid`
    : Prisma.empty;
  return tx.$queryRaw<QueueMail[]>(Prisma.sql`
    WITH comment AS (
      SELECT "threadId", true AS "isHeld" FROM "Comment"
      WHERE "withdrawnAt" IS NULL AND "heldAt" > ${since.opened}
      UNION
      SELECT comment."threadId", comment."heldAt" IS NOT NULL
      FROM "CommentReport" report JOIN "Comment" comment ON comment."id" = report."commentId"
      WHERE report."closedAt" IS NULL AND report."createdAt" > ${since.opened}
        AND comment."withdrawnAt" IS NULL),
    open AS (
      SELECT thread."eventId", thread."meetupId", comment."isHeld" AS "isForHosts",
        false AS "isForAnyHost"
      FROM comment JOIN ${shownThreads} thread ON thread."id" = comment."threadId"
      UNION
      SELECT post."eventId", post."meetupId", true, post."meetupId" IS NULL
      FROM "Post" post
      WHERE post."shownAt" IS NULL AND post."withdrawnAt" IS NULL
        AND post."createdAt" > ${since.opened})
    SELECT DISTINCT person."id" AS "userId", open."eventId"
    FROM open JOIN "User" person ON person."suspendedAt" IS NULL AND (
        person."id" IN (SELECT "userId" FROM "EventOrganizer" WHERE "eventId" = open."eventId")
        OR open."isForHosts" AND person."id" IN (
          SELECT role."userId" FROM "MeetupRole" role
          JOIN "Meetup" meetup ON meetup."id" = role."meetupId"
          WHERE role."role" = 'host' AND meetup."eventId" = open."eventId"
            AND (open."isForAnyHost" OR meetup."id" = open."meetupId")))
    WHERE NOT EXISTS (SELECT FROM "Email" WHERE "eventId" = open."eventId"
        AND "kind" = 'comment-waiting' AND "recipient" = person."email"
        AND "createdAt" > ${since.mailed}) ${one}
    LIMIT ${most}`);
}
