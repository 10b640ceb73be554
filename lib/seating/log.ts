import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { CHANGE_BY_VERB, type SeatChange } from "./changes";
import { overbookedAfter, overbookedKnowingly, type RsvpState, seatsOf } from "./rules";
import type { Seats } from "./seats";

type Change = { changes: SeatChange[]; actor: Actor; at: Date; knowingly: boolean };

/**
 * Counts the seats of changes and appends them to the log, in one statement. If a lock failed, the CHECK on the
 * count or the log's unique numbers would fail instead of overselling.
 */
export async function countAndLog(
  tx: Tx,
  seats: Seats,
  { changes, actor, at, knowingly }: Change,
): Promise<void> {
  const first = seats.logSequence + 1;
  const taken = changes
    .filter(({ rsvp }) => !rsvp.isDuplicate)
    .reduce((sum, { before, after }) => sum + seatCount(after) - seatCount(before), 0);
  seats.seatsTaken += taken;
  seats.overbooked = knowingly ? overbookedKnowingly(seats) : overbookedAfter(seats);
  seats.logSequence += changes.length;
  const rows = changes.map((change, index) => ({
    ...{ ...actor, at, meetupId: seats.id, sequence: first + index },
    ...toLog(change),
  }));
  await tx.$executeRaw`
    WITH counted AS (
      UPDATE "Meetup" SET "seatsTaken" = "seatsTaken" + ${taken}, "overbooked" = ${seats.overbooked},
        "logSequence" = "logSequence" + ${changes.length}
      WHERE "id" = ${seats.id}::uuid
    )
    INSERT INTO "RsvpLog" SELECT * FROM jsonb_populate_recordset(NULL::"RsvpLog", ${JSON.stringify(rows)}::jsonb)`;
}

function toLog({ rsvp, before, after, verb }: SeatChange) {
  return {
    id: randomUUID(),
    rsvpId: rsvp.id,
    change: CHANGE_BY_VERB[verb],
    statusBefore: before?.status ?? null,
    statusAfter: after.status,
    guestsBefore: before?.guests ?? null,
    guestsAfter: after.guests,
  };
}

const seatCount = (rsvp: RsvpState | null) => (rsvp?.status === "going" ? seatsOf(rsvp) : 0);

/** Whether nobody in line can move up because of a change. */
export function takesSeatsOnly({ before, after }: SeatChange): boolean {
  const wasWaiting = before?.status === "waitlisted";
  return after.status === "going" && !wasWaiting && seatCount(after) >= seatCount(before);
}
