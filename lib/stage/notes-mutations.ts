import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockTalk } from "@/lib/seating/locks";
import { mayWriteNotes } from "./policy";
import type { SaveNotes } from "./schema";

/** Saves what a speaker's own screen shows beside the slides. */
export async function saveNotes(
  viewer: Person,
  input: SaveNotes,
): Promise<Outcome<object, "stale-notes">> {
  const at = await now();
  const { talkId, revision } = input;
  return db.$transaction(async (tx) => {
    await lockTalk(tx, talkId);
    const talk = await tx.talk.findUnique({
      where: { id: talkId },
      select: { proposerId: true, notes: true, meetup: { select: { id: true, eventId: true } } },
    });
    if (!talk || !mayWriteNotes(viewer, talk)) throw new NotFound("talk");
    const key = idempotencyKey(viewer.id, input);
    return once<Outcome<object, "stale-notes">>(tx, "speaker-notes", key, async () => {
      if ((talk.notes?.revision ?? 0) !== revision) return { ok: false, reason: "stale-notes" };
      const text = input.notes ?? "";
      await tx.speakerNotes.upsert({
        where: { talkId },
        create: { talkId, text, revision: 1 },
        update: { text, revision: revision + 1 },
      });
      const { id: meetupId, eventId } = talk.meetup;
      const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: talkId };
      await record(tx, { verb: "stage.notes-saved", ...about });
      return { ok: true };
    });
  });
}
