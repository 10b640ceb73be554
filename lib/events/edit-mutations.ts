import { type Entry, record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { recordNightChanged } from "@/lib/phases/next-night-mutations";
import { nextNights } from "@/lib/phases/next-night-queries";
import { changesNextNights } from "@/lib/phases/next-night-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockEventSeats } from "@/lib/seating/locks";
import { moveStream } from "@/lib/streams/mutations";
import { editFacts } from "./facts-mutations";
import { lockEventForEdit, type ShownEvent } from "./queries";
import type { EditEvent } from "./schema";

type Edited = Outcome<
  { slug: string; readdressed: boolean; notifiedCount: number },
  "stale" | "event-canceled"
>;

/** Edits an event, and notifies those going from afar if the stream changed. */
export async function editEvent(viewer: Person, input: EditEvent): Promise<Edited> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockEventSeats(tx, input.eventId, "shared");
    const before = await lockEventForEdit(tx, viewer, input.eventId);
    // After another edit, a repeated form must not report its older values as saved.
    if (before.revision > input.revision + 1) return { ok: false, reason: "stale" };
    const key = idempotencyKey(viewer.id, input);
    return once<Edited>(tx, "edit-event", key, () => edit(tx, viewer, before, input, at));
  });
}

async function edit(
  tx: Tx,
  viewer: Person,
  before: ShownEvent,
  input: EditEvent,
  at: Date,
): Promise<Edited> {
  const isCarried = before.status === "published" && changesNextNights(before, input);
  // Another hashtag has other nights after it.
  const nextBefore = isCarried ? await nextNights(tx, input.eventId) : [];
  const outcome = await editFacts(tx, before, input, at);
  if (!outcome.ok) return outcome;
  const { slug, readdressed, moved, leftBehind } = outcome;
  const about = { actor: actorOf(viewer), at, eventId: input.eventId };
  const except = [viewer.id];
  const meetup = (verb: Entry["verb"]) => (meetupId: string) => ({
    ...{ verb, ...about, meetupId, subjectId: meetupId, except },
  });
  const streamMoved = before.streamUrl !== input.streamUrl;
  const news = streamMoved ? await moveStream(tx, input, before.streamUrl, at) : null;
  const notifiedCount = await record(
    tx,
    ...(news ? [{ ...about, ...news }] : []),
    { verb: "event.edited", ...about },
    ...moved.map(meetup("meetup.moved-with-event")),
    ...leftBehind.map(meetup("meetup.left-behind")),
  );
  if (isCarried) await recordNightChanged(tx, about, nextBefore);
  return { ok: true, slug, readdressed, notifiedCount };
}
