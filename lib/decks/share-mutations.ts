import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockTalk } from "@/lib/seating/locks";
import { mayChangeProposal } from "@/lib/talks/policy";
import type { ShareDeck } from "./schema";
import { talkOfDeck } from "./talk-queries";

/** The speaker, and no host, lets everybody see the slides once the meetup is over. Repeating changes nothing. */
export async function shareDeck(viewer: Person, { talkId, share }: ShareDeck): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockTalk(tx, talkId);
    const { meetup, meetupId, ...talk } = await talkOfDeck(tx, viewer, talkId);
    if (!mayChangeProposal(viewer, talk)) throw new NotFound("talk");
    if (talk.slidesShown === share) return { ok: true };
    await tx.talk.update({ where: { id: talkId }, data: { slidesShown: share } });
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
    const verb = share ? "talk.slides-shown" : "talk.slides-kept";
    await record(tx, { verb, ...about, subjectId: talkId });
    return { ok: true };
  });
}
