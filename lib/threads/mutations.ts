import { type Entry, record } from "@/lib/activity/record";
import { recordWithNextNights } from "@/lib/phases/next-night-mutations";
import type { Tx } from "@/lib/platform/db/client";
import type { LockedSubject } from "./queries";

/** Before its first comment, follow or visit is written. */
export async function startThread(tx: Tx, { about, id, event }: LockedSubject): Promise<void> {
  const column = {
    reflection: "reflectionId",
    talk: "talkId",
    question: "openQuestionId",
  } as const;
  const data = { id, eventId: event.id, [column[about]]: id };
  await tx.thread.createMany({ data, skipDuplicates: true });
}

/** Records what becomes of a comment that others saw. On a question it may be the answer, which pages of nights show. */
export async function recordInThread(
  tx: Tx,
  { about, event: { id: eventId } }: LockedSubject,
  entry: Entry,
  ...more: Entry[]
): Promise<void> {
  if (about !== "question") {
    await record(tx, entry, ...more);
    return;
  }
  const { actor, at } = entry;
  // What others say of comments leaves the page of a night as it is.
  const change = { verb: "open-question.replies-changed", actor, at, eventId } as const;
  await recordWithNextNights(tx, "open-question.carried-over", change, entry, ...more);
}
