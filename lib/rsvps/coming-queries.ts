import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
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

/** By meetup: the waiting parties, and attendees who show their name to everyone. */
export async function comingByMeetup(eventId: string) {
  const meetups = await db.meetup.findMany({
    where: { eventId },
    select: {
      id: true,
      _count: {
        select: { rsvps: { where: { status: "waitlisted", isDuplicate: false } } },
      },
      rsvps: { where: named, orderBy: { sequence: "asc" }, take: NAMES, select: person },
    },
  });
  return new Map(
    meetups.map(({ id, _count, rsvps }) => [
      id,
      { waiting: _count.rsvps, people: shownPeople(rsvps, false) },
    ]),
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
