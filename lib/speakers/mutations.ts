import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { closedToTalks, lockOwnTalk } from "@/lib/talks/lock-queries";
import { type ChangeRefusal, changeRefusal } from "./rules";
import type { ChangeTalk } from "./schema";

type Changed = Outcome<object, ChangeRefusal | "stale">;

/** The speaker changes what an accepted talk is about, what they need and what they allow. */
export async function changeTalk(viewer: Person, input: ChangeTalk): Promise<Changed> {
  const at = await now();
  const { talkId, revision, ...fields } = input;
  return db.$transaction(async (tx) => {
    const talk = await lockOwnTalk(tx, viewer, talkId);
    const { meetupId, meetup } = talk;
    const closed = await closedToTalks(tx, meetupId, at);
    const refusal = changeRefusal({ ...talk, ...meetup }, closed, at);
    if (refusal) return { ok: false, reason: refusal };
    // After another change, a repeated form must not report its older text as saved.
    if (talk.revision > revision + 1) return { ok: false, reason: "stale" };
    return once<Changed>(tx, "change-talk", idempotencyKey(viewer.id, input), async () => {
      if (talk.revision !== revision) return { ok: false, reason: "stale" };
      const data = { ...fields, revision: { increment: 1 } };
      await tx.talk.update({ where: { id: talkId }, data });
      const about = { eventId: meetup.eventId, meetupId, subjectId: talkId };
      await record(tx, { verb: "talk.changed", actor: actorOf(viewer), at, ...about });
      return { ok: true };
    });
  });
}
