import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { TOPIC_BY_KIND } from "@/lib/platform/mail/topics";
import type { Place } from "./place-queries";
import type { Audience } from "./schema";

export type Reader = {
  /** The person's id. */
  key: string;
  address: string;
  language: "en" | "fr" | "both";
  /** Where they go, wait or host. */
  meetupId: string;
  isConfirmed: boolean;
};

/**
 * Everybody in an audience, each once, but for those who unsubscribed. Unconfirmed people are among them: their mails
 * are limited.
 */
export function readersOf(tx: Tx, place: Place, audience: Audience): Promise<Reader[]> {
  return audience === "hosts" ? hosts(tx, place) : attendees(tx, place, audience);
}

type Where = Pick<Place, "eventId" | "meetupId">;

/** Of several RSVPs in a night, a confirmed one counts, and of these the one with a seat. */
function attendees(tx: Tx, { eventId, meetupId }: Where, audience: Audience): Promise<Reader[]> {
  const topic = TOPIC_BY_KIND["message-to-attendees"];
  const waiting = audience === "attendees" ? Prisma.sql`, 'waitlisted'` : Prisma.empty;
  const at = meetupId
    ? Prisma.sql`"Rsvp"."meetupId" = ${meetupId}::uuid`
    : Prisma.sql`"Rsvp"."eventId" = ${eventId}::uuid`;
  return tx.$queryRaw<Reader[]>(Prisma.sql`
    SELECT DISTINCT ON ("User"."email") "User"."id" AS "key", "User"."email" AS "address",
      "Rsvp"."locale"::text AS "language", "Rsvp"."meetupId",
      "Rsvp"."confirmedAt" IS NOT NULL AS "isConfirmed"
    FROM "Rsvp" JOIN "User" ON "User"."id" = "Rsvp"."userId"
      JOIN "Meetup" ON "Meetup"."id" = "Rsvp"."meetupId" AND "Meetup"."status" = 'published'
    WHERE ${at} AND "Rsvp"."status" IN ('going'${waiting}) AND NOT "Rsvp"."isDuplicate"
      AND "User"."suspendedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Unsubscribe"
        WHERE "Unsubscribe"."address" = "User"."email" AND "topic" = ${topic})
    ORDER BY "User"."email", "Rsvp"."confirmedAt" IS NULL, "Rsvp"."status", "Rsvp"."id"`);
}

function hosts(tx: Tx, { eventId }: Where): Promise<Reader[]> {
  return tx.$queryRaw<Reader[]>(Prisma.sql`
    SELECT DISTINCT ON ("User"."email") "User"."id" AS "key", "User"."email" AS "address",
      COALESCE("User"."locale"::text, 'both') AS "language", "MeetupRole"."meetupId",
      true AS "isConfirmed"
    FROM "MeetupRole" JOIN "User" ON "User"."id" = "MeetupRole"."userId"
      JOIN "Meetup" ON "Meetup"."id" = "MeetupRole"."meetupId"
    WHERE "Meetup"."eventId" = ${eventId}::uuid AND "MeetupRole"."role" = 'host'
      AND "User"."suspendedAt" IS NULL
    ORDER BY "User"."email", "Meetup"."status" = 'canceled', "Meetup"."id"`);
}
