import { type Entry, record } from "@/lib/activity/record";
import type { Verb } from "@/lib/activity/verbs";
import type { Tx } from "@/lib/platform/db/client";
import { nextNights } from "./next-night-queries";
import { forNextNights, type LaterNight } from "./next-night-rules";

/**
 * Records that the pages of later nights show something else of the one before. Call it after the record of the night
 * before: that is the order in which revisions are locked.
 */
export async function recordForNextNights(
  tx: Tx,
  entry: Entry,
  nights: readonly LaterNight[],
): Promise<void> {
  await record(tx, ...forNextNights(entry, nights));
}

/** Records a change of what the page of a night shows; for the next night's page, which shows it too, as `carried`. */
export async function recordWithNextNights(
  tx: Tx,
  carried: Verb,
  entry: Entry & { eventId: string },
  ...more: Entry[]
): Promise<void> {
  await record(tx, entry, ...more);
  await recordForNextNights(tx, { ...entry, verb: carried }, await nextNights(tx, entry.eventId));
}

type About = Pick<Entry, "actor" | "at"> & { eventId: string };

/** The same of a night that was published or edited; `before` are those that came after it before that. */
export async function recordNightChanged(
  tx: Tx,
  about: About,
  before: readonly LaterNight[] = [],
): Promise<void> {
  const nights = [...before, ...(await nextNights(tx, about.eventId))];
  await recordForNextNights(tx, { verb: "event.night-before-changed", ...about }, nights);
}
