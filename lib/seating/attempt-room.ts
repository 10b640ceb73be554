import type { Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env";
import { freeSeats, type Line, seatsOf, takesCodeFirst } from "./rules";
import type { Seats } from "./seats";
import { waitingParties } from "./waitlist";

type Holder = { userId: string; attemptId: string | null };
type Room = { seats: Seats; waiting: number };

/**
 * The room that a holder's RSVP finds. To the attempts of one address its leading attempt takes a seat or a place in
 * line even as a duplicate, as it would if the address were new.
 */
export async function roomFor(
  tx: Tx,
  seats: Seats,
  { userId, attemptId }: Holder,
  known?: { active: Active[]; waiting: number },
): Promise<Room> {
  const waiting = known?.waiting ?? (await waitingParties(tx, seats.id));
  if (!attemptId) return { seats, waiting };
  const leading =
    known?.active.filter((row) => row.isLeading && row.isDuplicate && row.meetupId === seats.id) ??
    (await leadingDuplicates(tx, seats, [userId]));
  const line = leading.filter(({ status }) => status === "waitlisted");
  return { seats: withSeatsOf(leading, seats), waiting: waiting + line.length };
}

const withSeatsOf = (leading: Leading[], seats: Seats): Seats => ({
  ...seats,
  seatsTaken: seats.seatsTaken + seatsTakenBy(leading),
});

/** The seats that people hold who have not confirmed their address, for a statement by hand. */
export const unconfirmedSeats = (meetupId: string) => Prisma.sql`
  (SELECT (count(*) + coalesce(sum("guests"), 0))::int FROM "Rsvp"
    WHERE "meetupId" = ${meetupId}::uuid AND "status" = 'going' AND "confirmedAt" IS NULL
      AND NOT "isDuplicate")`;

/** Whether the next attempt at a meetup takes the mailed code first. */
export async function isCodeFirst(tx: Tx, seats: Seats): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ unconfirmed: number }[]>(
    Prisma.sql`SELECT ${unconfirmedSeats(seats.id)} AS "unconfirmed"`,
  );
  return takesCodeFirst(seats, row?.unconfirmed ?? 0, env());
}

/** A waiting RSVP's place in line and the seats that are free to it, by the rules of `roomFor`. */
export async function lineFor(
  tx: Tx,
  seats: Seats,
  rsvp: Holder & { sequence: number },
): Promise<Line> {
  const { userId, attemptId, sequence } = rsvp;
  const inLine = [{ isDuplicate: false }, ...(attemptId ? [{ isLeading: true, userId }] : [])];
  const leading = attemptId ? await leadingDuplicates(tx, seats, [userId]) : [];
  const ahead = await tx.rsvp.count({
    where: { meetupId: seats.id, status: "waitlisted", sequence: { lt: sequence }, OR: inLine },
  });
  return { place: ahead + 1, free: freeSeats(withSeatsOf(leading, seats)) };
}

type Owned = { userId: string; isDuplicate: boolean };

/** By address: the seats that its duplicates in line see taken beside those that are. */
export async function seatsOfLeading(
  tx: Tx,
  seats: Pick<Seats, "id">,
  line: Owned[],
): Promise<Map<string, number>> {
  const owners = line.filter(({ isDuplicate }) => isDuplicate).map(({ userId }) => userId);
  if (owners.length === 0) return new Map();
  const taken = new Map<string, number>();
  for (const row of await leadingDuplicates(tx, seats, owners))
    taken.set(row.userId, (taken.get(row.userId) ?? 0) + seatsTakenBy([row]));
  return taken;
}

type Active = Leading & { meetupId: string; isLeading: boolean; isDuplicate: boolean };

type Leading = { userId: string; status: "going" | "waitlisted" | "canceled"; guests: number };

const seatsTakenBy = (leading: Leading[]) =>
  leading
    .filter(({ status }) => status === "going")
    .reduce((sum, party) => sum + seatsOf(party), 0);

function leadingDuplicates(
  tx: Tx,
  seats: Pick<Seats, "id">,
  userIds: string[],
): Promise<Leading[]> {
  return tx.rsvp.findMany({
    where: {
      meetupId: seats.id,
      userId: { in: userIds },
      isLeading: true,
      isDuplicate: true,
      status: { in: ["going", "waitlisted"] },
    },
    select: { userId: true, status: true, guests: true },
  });
}
