import { type Entry, record } from "@/lib/activity/record";
import { recordForNextNights } from "@/lib/phases/next-night-mutations";
import { nextNights } from "@/lib/phases/next-night-queries";
import type { Tx } from "@/lib/platform/db/client";

/** Records a change of what the page of an event shows, for the next night's page, too. */
export async function recordQuestion(tx: Tx, entry: Entry & { eventId: string }): Promise<void> {
  await record(tx, entry);
  const next = await nextNights(tx, entry.eventId);
  await recordForNextNights(tx, { ...entry, verb: "open-question.carried-over" }, next);
}
