import type { Prisma } from "../db/generated/client";
import { lockMeetup } from "../meetups/queries";

type Tx = Prisma.TransactionClient;

/** Seat writes share an event; what moves people between its meetups has it alone. Until the transaction ends. */
export async function lockEvent(tx: Tx, eventId: string, how: "shared" | "alone"): Promise<void> {
  if (how === "shared")
    await tx.$executeRaw`SELECT set_config('lock_timeout', '8s', true),
      pg_advisory_xact_lock_shared(hashtextextended(${eventId}, 0))`;
  else
    await tx.$executeRaw`SELECT set_config('lock_timeout', '8s', true),
      pg_advisory_xact_lock(hashtextextended(${eventId}, 0))`;
}

/** Locks and reads nothing: the next statement then sees what the last writer left. */
export async function lockSeats(tx: Tx, meetupId: string): Promise<void> {
  await lockMeetup(tx, meetupId);
}
