import type { Tx } from "@/lib/platform/db/client";
import { freeSeats, type Line, seatsOf } from "./rules";
import type { Seats } from "./seats";
import { waitingParties } from "./waitlist";

type Holder = { userId: string; attemptId: string | null; isDuplicate: boolean };
type Room = { seats: Seats; waiting: number };

/**
 * The room that a holder's RSVP finds. To the attempts of one address, the first of them at a meetup takes its seat or
 * its place in line, whether it is a duplicate or not: else a device on which the address is typed twice would learn
 * whether it was known.
 */
export async function roomFor(
  tx: Tx,
  seats: Seats,
  holder: Holder,
  known?: Attempt[],
): Promise<Room> {
  const waiting = await waitingParties(tx, seats.id);
  if (!holder.attemptId) return { seats, waiting };
  const attempts = known ?? (await attemptsOf(tx, seats, [holder.userId]));
  const line = attempts.filter(({ status }) => status === "waitlisted");
  const counted = line.filter(({ isDuplicate }) => !isDuplicate).length;
  const isAhead = line.some(({ attemptId }) => attemptId !== holder.attemptId);
  return {
    seats: seatsFor(seats, holder, attempts),
    waiting: waiting - counted + (isAhead ? 1 : 0),
  };
}

function seatsFor(seats: Seats, { isDuplicate }: Holder, attempts: Attempt[]): Seats {
  const taken = seats.seatsTaken + uncountedSeats(attempts);
  // Only a duplicate may find more room than there is.
  return { ...seats, seatsTaken: isDuplicate ? taken : Math.max(taken, seats.seatsTaken) };
}

/** A waiting RSVP's place in line and the seats that are free to it, by the rules of `roomFor`. */
export async function lineFor(
  tx: Tx,
  seats: Seats,
  rsvp: Holder & { sequence: number },
): Promise<Line> {
  const ahead = {
    meetupId: seats.id,
    sequence: { lt: rsvp.sequence },
    status: "waitlisted" as const,
  };
  const counted = { ...ahead, isDuplicate: false };
  if (!rsvp.attemptId)
    return { place: (await tx.rsvp.count({ where: counted })) + 1, free: freeSeats(seats) };
  const { userId } = rsvp;
  const [others, own, attempts] = await Promise.all([
    tx.rsvp.count({ where: { ...counted, userId: { not: userId } } }),
    tx.rsvp.findFirst({ where: { ...ahead, userId }, select: { id: true } }),
    attemptsOf(tx, seats, [userId]),
  ]);
  return { place: others + (own ? 1 : 0) + 1, free: freeSeats(seatsFor(seats, rsvp, attempts)) };
}

type Attempt = {
  userId: string;
  attemptId: string | null;
  status: "going" | "waitlisted" | "canceled";
  guests: number;
  isDuplicate: boolean;
};

type Owned = { userId: string; isDuplicate: boolean };

/** By address: the seats of its duplicate that is going, to its duplicates in line. */
export async function uncountedByOwner(
  tx: Tx,
  seats: Pick<Seats, "id">,
  line: Owned[],
): Promise<Map<string, number>> {
  const owners = line.filter(({ isDuplicate }) => isDuplicate).map(({ userId }) => userId);
  const attempts = owners.length === 0 ? [] : await attemptsOf(tx, seats, owners);
  const uncounted = new Map<string, number>();
  for (const owner of owners) {
    const seats = uncountedSeats(attempts.filter(({ userId }) => userId === owner));
    if (seats > 0) uncounted.set(owner, seats);
  }
  return uncounted;
}

/** The seats of the first attempt, as far as the address's attempts take none already. */
function uncountedSeats(attempts: Attempt[]): number {
  const going = attempts.filter(({ status }) => status === "going");
  const counted = going.filter(({ isDuplicate }) => !isDuplicate);
  const [first] = going;
  return (first ? seatsOf(first) : 0) - counted.reduce((sum, one) => sum + seatsOf(one), 0);
}

/** The active attempts at a meetup that were made with the addresses of these people, oldest first. */
function attemptsOf(tx: Tx, seats: Pick<Seats, "id">, userIds: string[]): Promise<Attempt[]> {
  return tx.rsvp.findMany({
    where: {
      meetupId: seats.id,
      userId: { in: userIds },
      attemptId: { not: null },
      status: { in: ["going", "waitlisted"] },
    },
    orderBy: { createdAt: "asc" },
    select: { userId: true, attemptId: true, status: true, guests: true, isDuplicate: true },
  });
}
