import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { MailKind } from "@/lib/platform/mail/kinds";
import { type Counts, deliveriesOf, failureOf, SUBJECT_BY_KIND, waitingOf } from "./rules";

const SHOWN = 100;

const counts = Prisma.sql`
  count(*)::int AS "all",
  count(*) FILTER (WHERE "sentAt" IS NOT NULL AND "unsentReason" IS NULL)::int AS "sent",
  count(*) FILTER (WHERE "unsentReason" IS NOT NULL)::int AS "leftOut",
  count(*) FILTER (WHERE "failedAt" IS NOT NULL AND "sentAt" IS NULL)::int AS "failed"`;

/** The mails of a night: what was sent, what waits and what failed, with the last ones that did. */
export async function deliveriesForDesk(viewer: Person | null, eventId: string) {
  await checkEventDesk(viewer, eventId);
  const [rows, failed, messages] = await Promise.all([
    countedMails(eventId),
    failedMails(eventId),
    db.message.findMany({
      where: { eventId },
      select: { id: true, subjectEn: true, subjectFr: true },
    }),
  ]);
  const deliveries = deliveriesOf(rows);
  const isWaiting = deliveries.some((row) => waitingOf(row) > 0);
  const failedCount = deliveries.reduce((sum, row) => sum + row.failed, 0);
  return { deliveries: deliveries.slice(0, SHOWN), failed, failedCount, isWaiting, messages };
}

export type NightMails = Awaited<ReturnType<typeof deliveriesForDesk>>;

type Counted = Parameters<typeof deliveriesOf>[0][number];

/** The newest first; mails of one message together. */
function countedMails(eventId: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>(Prisma.sql`
    SELECT "kind", "meetupId", "params"->>'messageId' AS "messageId", ${counts}
    FROM "Email" WHERE "eventId" = ${eventId}::uuid
    GROUP BY "kind", "meetupId", "params"->>'messageId' ORDER BY max("createdAt") DESC`);
}

/** With the name of a confirmed RSVP, or of who runs the night; an account's own name would tell whose an address is. */
async function failedMails(eventId: string) {
  const rows = await db.$queryRaw<
    {
      id: string;
      kind: string;
      meetupId: string | null;
      lastError: string | null;
      name: string | null;
    }[]
  >(Prisma.sql`
    SELECT "Email"."id", "kind", "Email"."meetupId", "lastError",
      COALESCE("Rsvp"."name", CASE WHEN ${runsNight(eventId)} THEN "User"."name" END) AS "name"
    FROM "Email" LEFT JOIN "User" ON "User"."email" = "recipient"
      LEFT JOIN LATERAL (
        SELECT "name" FROM "Rsvp" WHERE "userId" = "User"."id" AND "eventId" = ${eventId}::uuid
          AND "confirmedAt" IS NOT NULL ORDER BY "createdAt" DESC LIMIT 1) AS "Rsvp" ON true
    WHERE "Email"."eventId" = ${eventId}::uuid AND "failedAt" IS NOT NULL AND "sentAt" IS NULL
    ORDER BY "failedAt" DESC, "Email"."id" LIMIT ${SHOWN}`);
  return rows.map(({ kind, lastError, ...row }) => ({
    ...row,
    subject: SUBJECT_BY_KIND[kind as MailKind] ?? "rsvps",
    failure: failureOf(lastError),
  }));
}

const runsNight = (eventId: string) => Prisma.sql`(
  EXISTS (SELECT FROM "EventOrganizer" WHERE "userId" = "User"."id" AND "eventId" = ${eventId}::uuid)
  OR EXISTS (SELECT FROM "MeetupRole" JOIN "Meetup" ON "Meetup"."id" = "meetupId"
    WHERE "userId" = "User"."id" AND "eventId" = ${eventId}::uuid))`;

/** How far the mails of an event's messages are, by message. */
export async function messageCounts(eventId: string): Promise<Map<string, Counts>> {
  const kinds = Prisma.sql`('message-to-attendees', 'message-to-hosts')`;
  const rows = await db.$queryRaw<(Counts & { messageId: string })[]>(Prisma.sql`
    SELECT "params"->>'messageId' AS "messageId", ${counts}
    FROM "Email" WHERE "eventId" = ${eventId}::uuid AND "kind" IN ${kinds}
    GROUP BY "params"->>'messageId'`);
  return new Map(rows.map(({ messageId, ...row }) => [messageId, row]));
}
