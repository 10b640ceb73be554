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

/** Of each meetup of an event: seats of those going, parties that wait, and up to five names shown to everyone. */
export async function goingByMeetup(eventId: string) {
  const meetups = await db.meetup.findMany({
    where: { eventId },
    select: {
      id: true,
      seatsTaken: true,
      _count: { select: { rsvps: { where: { status: "waitlisted" } } } },
      rsvps: { where: named, orderBy: { sequence: "asc" }, take: 5, select: { name: true } },
    },
  });
  return new Map(
    meetups.map(({ id, seatsTaken, _count, rsvps }) => [
      id,
      { going: seatsTaken, waitlisted: _count.rsvps, faces: rsvps },
    ]),
  );
}

/** Who is coming, as far as they said that this viewer may know. Seats without a name are only counted. */
export async function whoIsComing(meetupId: string, viewer: Person | null) {
  const own = viewer && { meetupId, userId: viewer.id, status: "going" as const };
  const viewerIsGoing = own !== null && (await db.rsvp.count({ where: own })) > 0;
  const [meetup, waitlisted, rows] = await Promise.all([
    db.meetup.findUnique({ where: { id: meetupId }, select: { seatsTaken: true } }),
    db.rsvp.count({ where: { meetupId, status: "waitlisted" } }),
    db.rsvp.findMany({
      where: {
        meetupId,
        ...named,
        nameShown: viewerIsGoing ? { in: ["going", "everyone"] } : "everyone",
      },
      orderBy: { sequence: "asc" },
      take: NAMES,
      select: {
        id: true,
        name: true,
        organization: true,
        nameShown: true,
        confirmedAt: true,
      },
    }),
  ]);
  const people = rows
    .filter(({ nameShown, confirmedAt }) =>
      maySeeName(viewerIsGoing, { nameShown, confirmed: confirmedAt !== null }),
    )
    .map(({ id, name, organization }) => ({ id, name, organization }));
  const seats = meetup?.seatsTaken ?? 0;
  return { seats, waitlisted, people, others: Math.max(0, seats - people.length) };
}
