import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { type LockMode, lockEventSeats } from "./locks";
import { ExclusiveEventLockRequired, SeatingTransaction } from "./seating-transaction";
import { readSeats, type Seats } from "./seats";

/**
 * The transaction of every seat change: lock, read, decide, write, promote, log, mail. Throws an error that
 * `isLockTimeout` recognizes if a lock takes too long.
 */
export async function withMeetupLock<T>(
  meetup: string | Pick<Seats, "id" | "eventId">,
  work: (seating: SeatingTransaction, seats: Seats) => Promise<T>,
): Promise<T> {
  const { id, eventId } = typeof meetup === "string" ? await readSeats(db, meetup) : meetup;
  const atMeetup = (mode: LockMode) =>
    transact(mode, async (seating) => work(seating, await seating.lockFirst({ id, eventId })));
  try {
    return await atMeetup("shared");
  } catch (error) {
    if (!(error instanceof ExclusiveEventLockRequired) && !isGoingTwice(error)) throw error;
    return atMeetup("exclusive");
  }
}

/** The same over all meetups of an event. */
export function withEventLock<T>(
  eventId: string,
  work: (seating: SeatingTransaction) => Promise<T>,
): Promise<T> {
  return transact("exclusive", async (seating) => {
    await lockEventSeats(seating.tx, eventId, "exclusive");
    return work(seating);
  });
}

async function transact<T>(
  mode: LockMode,
  work: (seating: SeatingTransaction) => Promise<T>,
): Promise<T> {
  // Before the transaction, because the demo's clock is read on another connection.
  const at = await now();
  return db.$transaction(async (tx) => {
    const seating = new SeatingTransaction(tx, at, mode);
    const result = await work(seating);
    await seating.finish();
    return result;
  });
}

/** Two meetups seated one person at the same moment; the later one retries exclusively. */
function isGoingTwice(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  const text = JSON.stringify(error);
  return text.includes(UNIQUE_VIOLATION) && /Rsvp_one_(going|active)_per_/.test(text);
}

const UNIQUE_VIOLATION = "23505";
