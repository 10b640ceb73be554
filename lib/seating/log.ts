import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/kernel/viewer";
import { Prisma, type RsvpLog } from "@/lib/platform/db/generated/client";
import { insertRows, type Sql } from "@/lib/platform/db/write-batch";
import { CHANGE_BY_VERB, type SeatChange } from "./changes";
import { overbookedAfter, overbookedKnowingly, type RsvpState, seatsOf } from "./rules";
import type { Seats } from "./seats";

/**
 * Counts the seats of changes. If a lock failed, the CHECK on the count or the log's unique numbers would fail
 * instead of overselling. Changes `seats`, too.
 */
export function counted(seats: Seats, changes: SeatChange[], knowingly: boolean): Sql {
  const taken = changes
    .filter(({ rsvp }) => !rsvp.isDuplicate)
    .reduce((sum, { before, after }) => sum + seatCount(after) - seatCount(before), 0);
  seats.seatsTaken += taken;
  seats.overbooked = knowingly ? overbookedKnowingly(seats) : overbookedAfter(seats);
  seats.logSequence += changes.length;
  return Prisma.sql`
    UPDATE "Meetup" SET "seatsTaken" = "seatsTaken" + ${taken}, "overbooked" = ${seats.overbooked},
      "logSequence" = "logSequence" + ${changes.length}
    WHERE "id" = ${seats.id}::uuid`;
}

/** Appends changes to the log. */
export function logged(seats: Seats, changes: SeatChange[], actor: Actor, at: Date): Sql {
  const first = seats.logSequence + 1;
  const toRow = (change: SeatChange, index: number): RsvpLog => ({
    ...{ ...actor, at, meetupId: seats.id, sequence: first + index },
    ...toLog(change),
  });
  return insertRows("RsvpLog", changes.map(toRow));
}

function toLog({ rsvp, before, after, verb, reason }: SeatChange) {
  return {
    id: randomUUID(),
    rsvpId: rsvp.id,
    change: CHANGE_BY_VERB[verb],
    statusBefore: before?.status ?? null,
    statusAfter: after.status,
    guestsBefore: before?.guests ?? null,
    guestsAfter: after.guests,
    supportAfter: after.supportPerson ?? false,
    reason: reason ?? null,
  };
}

const seatCount = (rsvp: RsvpState | null) => (rsvp?.status === "going" ? seatsOf(rsvp) : 0);

/** Whether nobody in line can move up because of a change. */
export function takesSeatsOnly({ before, after }: SeatChange): boolean {
  const wasWaiting = before?.status === "waitlisted";
  return after.status === "going" && !wasWaiting && seatCount(after) >= seatCount(before);
}
