import type { Actor } from "@/lib/kernel/viewer";
import type { SeatingTransaction } from "./seating-transaction";
import type { Seats } from "./seats";
import { type Party, party } from "./seats";

/** Cancels every RSVP of a published meetup, and marks it canceled. Returns whose RSVPs they were. */
export async function cancelMeetupWithSeats(
  seating: SeatingTransaction,
  seats: Seats,
  actor: Actor,
): Promise<Party[]> {
  const rsvps = await activeRsvps(seating, seats);
  seats.status = "canceled";
  await seating.cancel(seats, actor, rsvps, "meetup-canceled");
  await seating.tx.meetup.update({
    where: { id: seats.id },
    data: {
      status: "canceled",
      canceledAt: seating.now,
      calendarSequence: { increment: 1 },
      revision: { increment: 1 },
    },
    select: { id: true },
  });
  return rsvps;
}

/** Frees the seats of a meetup that was never published: only its hosts could have one. */
export async function freeSeatsOfProposedMeetup(
  seating: SeatingTransaction,
  seats: Seats,
  actor: Actor,
): Promise<void> {
  await seating.cancel(seats, actor, await activeRsvps(seating, seats), undefined);
}

function activeRsvps(seating: SeatingTransaction, { id: meetupId }: Seats): Promise<Party[]> {
  return seating.tx.rsvp.findMany({
    where: { meetupId, status: { in: ["going", "waitlisted"] } },
    orderBy: { sequence: "asc" },
    select: party,
  });
}
