import { db } from "@/lib/platform/db/client";
import type { SeedMeetup } from "./night";
import type { SeedPerson } from "./people";

const ORG = [
  "Harbour Clinic (sample)",
  "Prairie Health Library (sample)",
  null,
  "Réseau Boréal (exemple)",
  null,
  null,
];

/**
 * One RSVP per person, in order, with their log: seats first, then the waitlist. Follows the seating rules: first
 * come, first served, and a smaller party cannot skip a waiting one.
 */
export async function seedRsvps(
  meetup: SeedMeetup,
  people: SeedPerson[],
  from: Date,
  every: number,
) {
  let seatsTaken = 0;
  let waiting = false;
  const rows = people.map((person, index) => {
    const guests = index % 7 === 3 ? 1 : 0;
    const fits = meetup.capacity === null || seatsTaken + 1 + guests <= meetup.capacity;
    waiting ||= !fits;
    if (!waiting) seatsTaken += 1 + guests;
    return {
      id: crypto.randomUUID(),
      meetupId: meetup.id,
      eventId: meetup.eventId,
      userId: person.id,
      status: waiting ? ("waitlisted" as const) : ("going" as const),
      guests,
      name: person.name,
      nameShown: (["everyone", "going", "nobody", "everyone"] as const)[index % 4] ?? "nobody",
      organization: ORG[index % ORG.length] ?? null,
      firstTime: index % 3 === 0,
      locale: person.locale,
      sequence: index + 1,
      createdAt: new Date(from.getTime() + index * every),
      confirmedAt: person.emailVerified && new Date(from.getTime() + index * every),
    };
  });
  await db.rsvp.createMany({ data: rows });
  await db.rsvpLog.createMany({
    data: rows.map((row) => ({
      meetupId: row.meetupId,
      sequence: row.sequence,
      rsvpId: row.id,
      change: "created" as const,
      statusAfter: row.status,
      guestsAfter: row.guests,
      actorKind: "person",
      actorId: row.userId,
      actorName: row.name,
      at: row.createdAt,
    })),
  });
  await db.meetup.update({
    where: { id: meetup.id },
    data: { seatsTaken, logSequence: rows.length },
  });
}
