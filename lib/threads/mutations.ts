import { type Entry, record } from "@/lib/activity/record";
import { recordForNextNights } from "@/lib/phases/next-night-mutations";
import { nextNights } from "@/lib/phases/next-night-queries";
import type { Tx } from "@/lib/platform/db/client";
import type { LockedSubject } from "./queries";

/** Before its first comment, follow or visit is written. */
export async function startThread(tx: Tx, { about, id, event }: LockedSubject): Promise<void> {
  const column = { reflection: "reflectionId", question: "openQuestionId" } as const;
  const data = { id, eventId: event.id, [column[about]]: id };
  await tx.thread.createMany({ data, skipDuplicates: true });
}

/**
 * Records what becomes of a comment that others saw. On a question it may be the answer, and the next night's page has
 * what is still open.
 */
export async function recordInThread(
  tx: Tx,
  { about, event }: LockedSubject,
  entry: Entry,
  ...more: Entry[]
): Promise<void> {
  await record(tx, entry, ...more);
  if (about !== "question") return;
  const { actor, at } = entry;
  const change = { verb: "open-question.carried-over", actor, at, eventId: event.id } as const;
  await recordForNextNights(tx, change, await nextNights(tx, event.id));
}
