import { type Entry, record } from "@/lib/activity/record";
import { recordNext } from "@/lib/phases/next-night-mutations";
import { nextNights } from "@/lib/phases/next-night-queries";
import type { Tx } from "@/lib/platform/db/client";

/** Records what the event's page shows of its commitments, and that the next night's page shows it, too. */
export async function recordShown(tx: Tx, entry: Entry & { eventId: string }): Promise<void> {
  await record(tx, entry);
  const next = await nextNights(tx, entry.eventId);
  await recordNext(tx, { ...entry, verb: "commitment.carried-over" }, next);
}
