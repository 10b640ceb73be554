import { type Entry, record } from "@/lib/activity/record";
import type { Tx } from "@/lib/platform/db/client";
import { nextNights } from "./next-queries";

type CommitmentEntry = Entry & { eventId: string };

/** Records what the event's page shows of its commitments, and that the next night's page shows it, too. */
export async function recordShown(tx: Tx, entry: CommitmentEntry): Promise<void> {
  const { actor, at, eventId, subjectId } = entry;
  const next = await nextNights(tx, eventId);
  await record(tx, entry);
  // Later nights after earlier ones: that is the order in which revisions are locked.
  for (const id of next)
    await record(tx, {
      ...{ verb: "commitment.carried-over", actor, at, eventId: id },
      ...(subjectId && { subjectId }),
    });
}
