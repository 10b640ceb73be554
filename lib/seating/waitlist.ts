import type { Tx } from "@/lib/platform/db/client";
import { type Party, party, type Seats } from "./seats";

export function waitingParties(tx: Tx, meetupId: string): Promise<number> {
  return tx.rsvp.count({ where: { meetupId, status: "waitlisted" } });
}

/** The head of the waitlist, as far as the free seats could reach. */
export async function headOfWaitlist(tx: Tx, seats: Seats): Promise<Party[]> {
  const free = seats.capacity === null ? undefined : seats.capacity - seats.seatsTaken;
  if (free !== undefined && free <= 0) return [];
  return tx.rsvp.findMany({
    where: { meetupId: seats.id, status: "waitlisted" },
    orderBy: { sequence: "asc" },
    take: free,
    select: party,
  });
}

/** These people's seats at other meetups of the event. */
export function seatsElsewhere(tx: Tx, seats: Seats, userIds: string[]): Promise<Party[]> {
  return tx.rsvp.findMany({
    where: {
      eventId: seats.eventId,
      meetupId: { not: seats.id },
      userId: { in: userIds },
      status: "going",
    },
    select: party,
  });
}
