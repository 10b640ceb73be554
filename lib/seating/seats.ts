import { NotFound } from "@/lib/kernel/outcome";
import type { Prisma } from "@/lib/platform/db/generated/client";
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
  sequence: true,
  locale: true,
  confirmedAt: true,
  attemptId: true,
  isDuplicate: true,
  isLeading: true,
  user: { select: { email: true } },
} satisfies Prisma.RsvpSelect;

export type Party = Prisma.RsvpGetPayload<{ select: typeof party }>;

const seating = {
  id: true,
  eventId: true,
  status: true,
  capacity: true,
  seatsTaken: true,
  overbooked: true,
  logSequence: true,
  partyLimit: true,
  rsvpsCloseAt: true,
  endsAt: true,
  event: { select: { status: true } },
} satisfies Prisma.MeetupSelect;

/** An unlocked read, for display only. */
export async function readSeats(tx: Prisma.TransactionClient, meetupId: string): Promise<Seats> {
  const row = await tx.meetup.findUnique({ where: { id: meetupId }, select: seating });
  if (!row) throw new NotFound("meetup");
  const { event, ...rest } = row;
  return { ...rest, eventStatus: event.status };
}
