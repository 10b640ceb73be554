import { db } from "@/lib/platform/db/client";
import { DAY, type SeedMeetup } from "./night";
import type { SeedPerson } from "./people";

/** Somebody whose RSVP a host canceled, two days after they answered. */
export async function seedOverride(
  { id: meetupId, eventId }: SeedMeetup,
  person: SeedPerson,
  host: SeedPerson,
  createdAt: Date,
) {
  const canceledAt = new Date(createdAt.getTime() + 2 * DAY);
  const { logSequence } = await db.meetup.update({
    where: { id: meetupId },
    data: { logSequence: { increment: 2 } },
    select: { logSequence: true },
  });
  const sequence = logSequence - 1;
  const { id: rsvpId } = await db.rsvp.create({
    data: {
      ...{ meetupId, eventId, userId: person.id, name: person.name, locale: person.locale },
      ...{ status: "canceled", sequence, createdAt, canceledAt, confirmedAt: createdAt },
    },
    select: { id: true },
  });
  const entry = { meetupId, rsvpId, guestsAfter: 0, actorKind: "person" };
  await db.rsvpLog.createMany({
    data: [
      {
        ...{ ...entry, sequence, change: "created", statusAfter: "going", at: createdAt },
        ...{ actorId: person.id, actorName: person.name },
      },
      {
        ...{ ...entry, sequence: logSequence, change: "overridden", at: canceledAt },
        ...{ statusBefore: "going", statusAfter: "canceled", guestsBefore: 0 },
        ...{ actorId: host.id, actorName: host.name },
        reason: "Wrote to us that they can’t make it after all",
      },
    ],
  });
}
