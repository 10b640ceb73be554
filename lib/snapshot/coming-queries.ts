import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { isInLine } from "@/lib/seating/waitlist";
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
  handle: true,
  nameShown: true,
  confirmedAt: true,
} satisfies Prisma.RsvpSelect;

type Row = Prisma.RsvpGetPayload<{ select: typeof person }>;

/** An attendee, as far as the viewer may know them. */
export type ShownPerson = { name: string; handle: string | null; organization: string | null };

function shownPeople(rows: Row[], viewerIsGoing: boolean): ShownPerson[] {
  return rows
    .filter(({ nameShown, confirmedAt }) =>
      maySeeName(viewerIsGoing, { nameShown, confirmed: confirmedAt !== null }),
    )
    .map(({ name, handle, organization }) => ({ name, handle, organization }));
}

/**
 * Public numbers count confirmed RSVPs and no others: an attempt with a known address must change them as little as one
 * with a new address.
 */
const isComing = Prisma.sql`("status" = 'going' AND "confirmedAt" IS NOT NULL)`;
const people = Prisma.sql`(count(*) + coalesce(sum("guests"), 0))::int`;

/** By meetup: the people coming, with their guests. */
export async function goingByMeetup(eventId: string): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ meetupId: string; going: number }[]>(Prisma.sql`
    SELECT "meetupId", ${people} AS "going" FROM "Rsvp"
    WHERE "eventId" = ${eventId}::uuid AND ${isComing} GROUP BY "meetupId"`);
  return new Map(rows.map(({ meetupId, going }) => [meetupId, going]));
}

export type Coming = {
  /** People, with their guests. */
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
      (SELECT ${people} FROM "Rsvp" WHERE "meetupId" = "Meetup"."id" AND ${isComing}) AS "going",
      (SELECT count(*)::int FROM "Rsvp" WHERE "meetupId" = "Meetup"."id" AND ${isInLine}) AS "waiting",
      (SELECT coalesce(jsonb_agg(to_jsonb("named")), '[]') FROM (
        SELECT "Rsvp"."name", "Rsvp"."handle", "Rsvp"."organization", "nameShown", "confirmedAt"
        FROM "Rsvp" JOIN "User" ON "User"."id" = "userId"
        WHERE "meetupId" = "Meetup"."id" AND ${isComing} AND "nameShown" = 'everyone'
          AND "suspendedAt" IS NULL
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
