import { mayMailUnconfirmed } from "@/lib/kernel/limits";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { updateRsvps } from "@/lib/seating/rows";
import { freeSeats, seatsOf } from "@/lib/seating/rules";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import { type Party, party, type Seats } from "@/lib/seating/seats";
import { withMeetupLock } from "@/lib/seating/transaction";
import { inLine } from "@/lib/seating/waitlist";
import { dueReleases, type HeldSeat } from "./rules";

const held = {
  status: "going",
  confirmedAt: null,
  isDuplicate: false,
  attemptId: { not: null },
} as const;

/** Where somebody waits, asks unconfirmed people to confirm, and then gives their seats to those in line. */
export async function releaseUnconfirmedSeats(): Promise<void> {
  const at = await now();
  const meetups = await db.meetup.findMany({
    where: {
      ...{ status: "published", startsAt: { gt: at }, event: { status: "published" } },
      AND: [{ rsvps: { some: inLine } }, { rsvps: { some: held } }],
    },
    select: { id: true, eventId: true, startsAt: true },
  });
  for (const { startsAt, ...meetup } of meetups)
    await withMeetupLock(meetup, (seating, seats) => release(seating, seats, startsAt));
}

async function release(seating: SeatingTransaction, seats: Seats, startsAt: Date): Promise<void> {
  const line = await seating.tx.rsvp.findMany({
    where: { meetupId: seats.id, ...inLine },
    select: { guests: true },
  });
  const waiting = line.reduce((sum, waits) => sum + seatsOf(waits), 0);
  const room = { startsAt, free: freeSeats(seats), waiting };
  const due = dueReleases(room, await heldSeats(seating.tx, seats.id), seating.now);
  for (const seat of due.ask) await askToConfirm(seating, seats, seat);
  await seating.cancel(seats, SYSTEM, due.release, "rsvp.released");
}

type HeldParty = Party & HeldSeat;

/** The oldest first. */
async function heldSeats(tx: Tx, meetupId: string): Promise<HeldParty[]> {
  const rows = await tx.rsvp.findMany({
    where: { meetupId, ...held },
    select: { ...party, confirmAskedAt: true },
  });
  const times = await tx.$queryRaw<{ id: string; seatedAt: Date }[]>(Prisma.sql`
    SELECT "rsvpId" AS "id", max("at") AS "seatedAt" FROM "RsvpLog"
    WHERE "rsvpId" = ANY(${rows.map(({ id }) => id)}::uuid[])
      AND "statusAfter" = 'going' AND "statusBefore" IS DISTINCT FROM 'going'
    GROUP BY "rsvpId"`);
  const seatedAt = new Map(times.map((row) => [row.id, row.seatedAt]));
  return rows
    .flatMap((row) => {
      const at = seatedAt.get(row.id);
      return at ? [{ ...row, seatedAt: at }] : [];
    })
    .sort((a, b) => a.seatedAt.getTime() - b.seatedAt.getTime());
}

/** Asked once its address may get a mail: a seat is not released without one. */
async function askToConfirm(
  seating: SeatingTransaction,
  seats: Seats,
  seat: HeldParty,
): Promise<void> {
  const about = { meetupId: seats.id, address: seat.user.email };
  if (!(await mayMailUnconfirmed(seating.tx, "unconfirmed-mail-meetup", about))) return;
  seating.write(updateRsvps([seat], { confirmAskedAt: seating.now }));
  seating.prepareRsvpEntry(seats, SYSTEM, { verb: "rsvp.confirm-asked", rsvp: seat });
  await seating.send();
}
