import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { type Party, party, type Seats } from "./seats";

/** The parties that wait for a seat. */
export const inLine = { status: "waitlisted", isDuplicate: false } as const;
/** The same, for a statement by hand. */
export const isInLine = Prisma.sql`("status" = 'waitlisted' AND NOT "isDuplicate")`;

export function waitingParties(tx: Tx, meetupId: string): Promise<number> {
  return tx.rsvp.count({ where: { meetupId, ...inLine } });
}

const DUPLICATES = 500;

/**
 * The head of the waitlist, as far as the free seats could reach, with the duplicates among it: their devices see
 * them move up like any other. They take no seat: the next pass brings those beyond the limit.
 */
export async function headOfWaitlist(tx: Tx, seats: Seats): Promise<Party[]> {
  const free = seats.capacity === null ? undefined : seats.capacity - seats.seatsTaken;
  if (free !== undefined && free <= 0) return [];
  const head = (isDuplicate: boolean, take: number | undefined) =>
    tx.rsvp.findMany({
      where: { meetupId: seats.id, status: "waitlisted", isDuplicate },
      orderBy: { sequence: "asc" },
      take,
      select: party,
    });
  const line = [...(await head(false, free)), ...(await head(true, DUPLICATES))];
  return line.sort((a, b) => a.sequence - b.sequence);
}

type Owned = Pick<Party, "userId" | "attemptId" | "isDuplicate">;

/** Where these RSVPs' own seats are at other meetups of the event: a person's, or a duplicate attempt's. */
export function seatsElsewhere(tx: Tx, seats: Seats, rsvps: Owned[]): Promise<Party[]> {
  const duplicates = rsvps.filter(({ isDuplicate }) => isDuplicate);
  const others = rsvps.filter(({ isDuplicate }) => !isDuplicate);
  return tx.rsvp.findMany({
    where: {
      eventId: seats.eventId,
      meetupId: { not: seats.id },
      status: "going",
      OR: [
        { isDuplicate: false, userId: { in: others.map(({ userId }) => userId) } },
        { attemptId: { in: duplicates.flatMap(({ attemptId }) => attemptId ?? []) } },
      ],
    },
    select: party,
  });
}
