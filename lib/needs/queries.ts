import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { maySeeNeeds } from "./policy";

const SHOWN = 100;

/** The fields of an RSVP that say what its person needs, and what was answered. */
export const needsOfRsvp = {
  status: true,
  accessNeeds: true,
  needsVersion: true,
  needsAnswer: {
    select: {
      ...{ needsVersion: true, text: true, version: true },
      answeredBy: { select: { name: true } },
    },
  },
} satisfies Prisma.RsvpSelect;

/** RSVPs of which something is erased after their meetup. */
export const hasNeeds = [
  { accessNeeds: { not: null } },
  { supportPerson: true },
] satisfies Prisma.RsvpWhereInput[];

/** The same of the log, which still knows of a support person who stayed away. */
export const tellsSupport = { supportAfter: true } satisfies Prisma.RsvpLogWhereInput;

export function rsvpNeeds(rsvpId: string) {
  return db.rsvp.findUniqueOrThrow({ where: { id: rsvpId }, select: needsOfRsvp });
}

/** What somebody needs, as the hosts read it. */
export type DeskNeed = {
  rsvpId: string;
  name: string;
  needs: string;
  needsVersion: string;
  isAnswered: boolean;
  /** Perhaps to an earlier text. */
  answer: string | null;
  answerVersion: number;
  answeredBy: string | null;
};

type Meetup = { id: string; hostIds: string[] };

// Duplicates are listed nowhere, and who canceled needs nothing.
const ofMeetup = (meetupId: string) => Prisma.sql`
  FROM "Rsvp" LEFT JOIN "NeedsAnswer" AS "answer" ON "answer"."rsvpId" = "Rsvp"."id"
    LEFT JOIN "User" ON "User"."id" = "answeredById"
  WHERE "meetupId" = ${meetupId}::uuid AND "accessNeeds" IS NOT NULL AND NOT "isDuplicate"
    AND "Rsvp"."status" IN ('going', 'waitlisted')`;

const isAnswered = Prisma.sql`"answer"."needsVersion" IS NOT DISTINCT FROM "Rsvp"."needsVersion"`;

/** The open ones first. Null where the viewer may not see them. */
export async function needsForDesk(
  viewer: Person | null,
  meetup: Meetup,
): Promise<DeskNeed[] | null> {
  if (!maySeeNeeds(viewer, meetup)) return null;
  return db.$queryRaw<DeskNeed[]>(Prisma.sql`
    SELECT "Rsvp"."id" AS "rsvpId", "Rsvp"."name", "accessNeeds" AS "needs", "Rsvp"."needsVersion",
      ${isAnswered} AS "isAnswered", "answer"."text" AS "answer",
      coalesce("answer"."version", 0) AS "answerVersion", "User"."name" AS "answeredBy"
    ${ofMeetup(meetup.id)}
    ORDER BY "isAnswered", "sequence" LIMIT ${SHOWN}`);
}

export type NeedsCounts = { all: number; open: number };

/** Null where the viewer may not know. */
export async function needsCounts(
  viewer: Person | null,
  meetup: Meetup,
): Promise<NeedsCounts | null> {
  if (!maySeeNeeds(viewer, meetup)) return null;
  const [counts] = await db.$queryRaw<NeedsCounts[]>(Prisma.sql`
    SELECT count(*)::int AS "all", (count(*) FILTER (WHERE NOT (${isAnswered})))::int AS "open"
    ${ofMeetup(meetup.id)}`);
  return counts ?? null;
}
