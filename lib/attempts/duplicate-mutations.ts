import { NotFound } from "@/lib/kernel/outcome";
import { type Actor, SYSTEM } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { requireRsvpToChange } from "@/lib/rsvps/placement-mutations";
import type { Changed } from "@/lib/rsvps/rules";
import { actorFor, provesAddress, type RsvpCredential } from "@/lib/rsvps/rules";
import type { MineInput } from "@/lib/rsvps/schema";
import type { SeatingTransaction } from "@/lib/seating/seating-transaction";
import { readSeats } from "@/lib/seating/seats";
import { withEventLock } from "@/lib/seating/transaction";

const KEPT_MS = 86_400_000;

/** The person keeps the RSVP that they have, whatever was typed with their address in the event. */
export async function dismissDuplicates(
  credential: RsvpCredential,
  { meetupId }: MineInput,
): Promise<Changed> {
  if (!provesAddress(credential)) throw new NotFound("duplicate");
  const { eventId } = await readSeats(db, meetupId);
  // Exclusively, because the waitlist may be moving a duplicate up.
  return withEventLock<Changed>(eventId, async (seating) => {
    const { id, userId } = await requireRsvpToChange(seating, credential, meetupId);
    await removeDuplicates(seating, actorFor(credential, id), { eventId, userId });
    return { ok: true };
  });
}

/** A device sees its attempt until a day after the night, whether it was a duplicate or not. */
export async function removePastDuplicates(): Promise<void> {
  const past = { meetup: { endsAt: { lt: new Date((await now()).getTime() - KEPT_MS) } } };
  const rows = await db.rsvp.findMany({
    where: { isDuplicate: true, ...past },
    distinct: ["eventId"],
    select: { eventId: true },
  });
  for (const { eventId } of rows)
    await withEventLock(eventId, (seating) =>
      removeDuplicates(seating, SYSTEM, { eventId, ...past }),
    );
}

async function removeDuplicates(
  seating: SeatingTransaction,
  actor: Actor,
  where: Prisma.RsvpWhereInput & { eventId: string },
): Promise<void> {
  const { count } = await seating.tx.rsvp.deleteMany({ where: { ...where, isDuplicate: true } });
  if (count === 0) return;
  seating.record({
    verb: "rsvp.duplicates-removed",
    actor,
    at: seating.now,
    eventId: where.eventId,
  });
}
