import { db } from "../db/client";
import { now } from "../time/now";
import { lockEvent } from "./locks";
import { Gate, NeedsEventAlone } from "./seat-steps";
import { readSeats, type Seats } from "./seats";

/**
 * The one gate to a meetup's seats: lock, read, decide, write, promote, log, mail, in one transaction.
 * Throws what `isBusy` knows where a lock takes too long.
 */
export async function withSeats<T>(
  meetupId: string,
  work: (gate: Gate, seats: Seats) => Promise<T>,
): Promise<T> {
  const { eventId } = await readSeats(db, meetupId);
  const atMeetup = async (gate: Gate) => work(gate, await gate.enter(meetupId));
  try {
    return await pass(eventId, "shared", atMeetup);
  } catch (error) {
    if (!(error instanceof NeedsEventAlone) && !isGoingTwice(error)) throw error;
    return pass(eventId, "alone", atMeetup);
  }
}

/** The gate to all seats of an event, for what moves people between its meetups. */
export function withEvent<T>(eventId: string, work: (gate: Gate) => Promise<T>): Promise<T> {
  return pass(eventId, "alone", work);
}

async function pass<T>(eventId: string, how: "shared" | "alone", work: (gate: Gate) => Promise<T>) {
  // Before the transaction: the demo's clock is a read on another connection.
  const at = await now();
  return db.$transaction(
    async (tx) => {
      await lockEvent(tx, eventId, how);
      const gate = new Gate(tx, at, how === "alone");
      const result = await work(gate);
      await gate.settle();
      return result;
    },
    { isolationLevel: "ReadCommitted" },
  );
}

/** Two meetups gave one person a seat at the same moment; the later one decides again, alone. */
function isGoingTwice(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return error.code === "P2002" && JSON.stringify(error).includes("Rsvp_one_going_per_event");
}
