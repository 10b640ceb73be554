import type { Tx } from "@/lib/platform/db/client";
import type { LockedSubject } from "./queries";

/** Before its first comment, follow or visit is written. */
export async function startThread(tx: Tx, { about, id, event }: LockedSubject): Promise<void> {
  const column = { reflection: "reflectionId", talk: "talkId" } as const;
  const data = { id, eventId: event.id, [column[about]]: id };
  await tx.thread.createMany({ data, skipDuplicates: true });
}
