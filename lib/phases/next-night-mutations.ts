import { type Entry, record } from "@/lib/activity/record";
import type { Tx } from "@/lib/platform/db/client";
import type { LaterNight } from "./next-night-queries";

/**
 * Records that the pages of later nights show something else of the one before. Call it after the record of the night
 * before: that is the order in which revisions are locked.
 */
export async function recordNext(
  tx: Tx,
  { verb, actor, at, subjectId }: Entry,
  nights: LaterNight[],
): Promise<void> {
  for (const { id } of inOrder(nights))
    await record(tx, { verb, actor, at, eventId: id, ...(subjectId && { subjectId }) });
}

/** Each once, the earliest first. */
function inOrder(nights: LaterNight[]): LaterNight[] {
  const key = ({ id, localDate }: LaterNight) => `${localDate} ${id}`;
  const byKey = new Map(nights.map((night) => [key(night), night]));
  return [...byKey.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
