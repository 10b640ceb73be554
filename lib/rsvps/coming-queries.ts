import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { maySeeName } from "./policy";

const NAMES = 200;
const named = {
  status: "going",
  nameShown: "everyone",
  confirmedAt: { not: null },
  user: { suspendedAt: null },
} satisfies Prisma.RsvpWhereInput;

const person = {
  name: true,
  organization: true,
  nameShown: true,
  confirmedAt: true,
} satisfies Prisma.RsvpSelect;

type Row = Prisma.RsvpGetPayload<{ select: typeof person }>;

/** An attendee, as far as the viewer may know them. */
export type ShownPerson = { name: string; organization: string | null };

function shownPeople(rows: Row[], viewerIsGoing: boolean): ShownPerson[] {
  return rows
    .filter(({ nameShown, confirmedAt }) =>
      maySeeName(viewerIsGoing, { nameShown, confirmed: confirmedAt !== null }),
    )
    .map(({ name, organization }) => ({ name, organization }));
}

/**
 * By meetup: the people coming, with their guests, as confirmed RSVPs say. Public numbers count no others: an attempt
 * with a known address must change them as little as one with a new address.
 */
export async function goingByMeetup(eventId: string): Promise<Map<string, number>> {
  const rows = await db.rsvp.groupBy({
    by: ["meetupId"],
    where: { eventId, status: "going", confirmedAt: { not: null } },
    _count: { _all: true },
    _sum: { guests: true },
  });
  return new Map(
    rows.map(({ meetupId, _count, _sum }) => [meetupId, _count._all + (_sum.guests ?? 0)]),
  );
}

export type Coming = {
  /** Counted by `goingByMeetup`'s rule. */
  going: number;
  seatsTaken: number;
  /** Parties in line. */
  waiting: number;
  /** Attendees who show their name to everyone. */
  people: ShownPerson[];
};

/** By meetup, of an event or of some of its meetups: in one statement. */
export async function comingByMeetup(
  eventId: string,
  meetupIds?: string[],
): Promise<Map<string, Coming>> {
  const some = meetupIds ? Prisma.sql`AND "id" = ANY(${meetupIds}::uuid[])` : Prisma.empty;
  type Read = Omit<Coming, "people"> & { id: string; people: Row[] };
  const meetups = await db.$queryRaw<Read[]>(Prisma.sql`
    SELECT "id", "seatsTaken",
      (SELECT (count(*) + coalesce(sum("guests"), 0))::int FROM "Rsvp"
        WHERE "meetupId" = "Meetup"."id" AND "status" = 'going' AND "confirmedAt" IS NOT NULL) AS "going",
      (SELECT count(*)::int FROM "Rsvp"
        WHERE "meetupId" = "Meetup"."id" AND "status" = 'waitlisted' AND NOT "isDuplicate") AS "waiting",
      (SELECT coalesce(jsonb_agg(to_jsonb("named")), '[]') FROM (
        SELECT "Rsvp"."name", "Rsvp"."organization", "nameShown", "confirmedAt"
        FROM "Rsvp" JOIN "User" ON "User"."id" = "userId"
        WHERE "meetupId" = "Meetup"."id" AND "status" = 'going' AND "nameShown" = 'everyone'
          AND "confirmedAt" IS NOT NULL AND "suspendedAt" IS NULL
        ORDER BY "sequence" LIMIT ${NAMES}) AS "named") AS "people"
    FROM "Meetup" WHERE "eventId" = ${eventId}::uuid ${some}`);
  return new Map(
    meetups.map(({ id, people, ...rest }) => [id, { ...rest, people: shownPeople(people, false) }]),
  );
}

/** Attendees who show their name to other attendees; empty for everybody else. */
export async function peopleForGoing(meetupId: string, viewer: Person): Promise<ShownPerson[]> {
  const rows = await db.rsvp.findMany({
    where: {
      ...named,
      meetupId,
      nameShown: { in: ["going", "everyone"] },
      meetup: { rsvps: { some: { userId: viewer.id, status: "going" } } },
    },
    orderBy: { sequence: "asc" },
    take: NAMES,
    select: person,
  });
  return shownPeople(rows, true);
}
