import { NotFound } from "@/lib/kernel/outcome";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Seating } from "./rules";

export type Seats = Seating & {
  id: string;
  eventId: string;
  /** The number of the newest entry of its log. */
  logSequence: number;
};

/** The fields of an RSVP that the transaction needs. */
export const party = {
  id: true,
  meetupId: true,
  userId: true,
  status: true,
  guests: true,
  supportPerson: true,
  sequence: true,
  locale: true,
  confirmedAt: true,
  attemptId: true,
  isDuplicate: true,
  isLeading: true,
  user: { select: { email: true } },
} satisfies Prisma.RsvpSelect;

export type Party = Prisma.RsvpGetPayload<{ select: typeof party }>;

/** The statement that reads a meetup's seats; `then` continues it. */
export const selectSeats = (
  meetupId: string,
  join = Prisma.empty,
  then = Prisma.empty,
) => Prisma.sql`
  SELECT "Meetup"."id", "eventId", "Meetup"."status", "Event"."status" AS "eventStatus", "capacity", "seatsTaken",
    "overbooked", "logSequence", "partyLimit", "rsvpsCloseAt", "endsAt"
  FROM "Meetup" JOIN "Event" ON "Event"."id" = "eventId" ${join}
  WHERE "Meetup"."id" = ${meetupId}::uuid ${then}`;

export function requireSeats([seats]: Seats[]): Seats {
  if (!seats) throw new NotFound("meetup");
  return seats;
}

/** An unlocked read, for display and early refusals only. */
export async function readSeats(tx: Prisma.TransactionClient, meetupId: string): Promise<Seats> {
  return requireSeats(await tx.$queryRaw<Seats[]>(selectSeats(meetupId)));
}
