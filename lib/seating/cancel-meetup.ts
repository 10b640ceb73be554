import { actorOf, type Person } from "@/lib/kernel/viewer";
import { calendarChange } from "./rules";
import type { SeatingTransaction } from "./seating-transaction";
import { type Party, party, type Seats } from "./seats";

/** Cancels a published meetup with all its RSVPs. Organizers, hosts and speakers without one are notified too. */
export async function cancelMeetupWithSeats(
  seating: SeatingTransaction,
  seats: Seats,
  viewer: Person,
): Promise<void> {
  const rsvps = await activeRsvps(seating, seats);
  seats.status = "canceled";
  await seating.cancel(seats, actorOf(viewer), rsvps, "rsvp.canceled-with-meetup");
  await seating.tx.meetup.update({
    where: { id: seats.id },
    data: {
      status: "canceled",
      canceledAt: seating.now,
      ...calendarChange(seating.now),
      revision: { increment: 1 },
    },
    select: { id: true },
  });
  const answered = rsvps.filter(({ isDuplicate }) => !isDuplicate);
  const except = [viewer.id, ...answered.map(({ userId }) => userId)];
  recordFor(seating, seats, viewer, "meetup.canceled", except);
}

/** Frees the hosts' seats of an unpublished meetup when its event is canceled. */
export async function freeSeatsOfProposedMeetup(
  seating: SeatingTransaction,
  seats: Seats,
  viewer: Person,
): Promise<void> {
  await seating.cancel(seats, actorOf(viewer), await activeRsvps(seating, seats), "rsvp.dropped");
  recordFor(seating, seats, viewer, "meetup.dropped", [viewer.id]);
}

function recordFor(
  seating: SeatingTransaction,
  { id: meetupId, eventId }: Seats,
  viewer: Person,
  verb: "meetup.canceled" | "meetup.dropped",
  except: string[],
): void {
  const where = { eventId, meetupId, subjectId: meetupId };
  // A meetup is canceled once, so its id makes the mail unique.
  const occasion = meetupId;
  seating.record({ verb, actor: actorOf(viewer), at: seating.now, ...where, except, occasion });
}

function activeRsvps(seating: SeatingTransaction, { id: meetupId }: Seats): Promise<Party[]> {
  return seating.tx.rsvp.findMany({
    where: { meetupId, status: { in: ["going", "waitlisted"] } },
    orderBy: { sequence: "asc" },
    select: party,
  });
}
