import { record } from "@/lib/activity/record";
import type { Verb } from "@/lib/activity/verbs";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { takeOutTalk } from "@/lib/slots/order-mutations";
import { notOffered } from "@/lib/talk-calls/rules";
import { closedToTalks, type LockedTalk, lockedCall, lockOwnTalk } from "./lock-queries";
import {
  afterMove,
  isAccepted,
  requiresOpenMeetup,
  type SubmissionRefusal,
  type TalkState,
} from "./rules";
import type { ProposerMove } from "./schema";

/** The proposer submits a draft, confirms an accepted talk, or withdraws. Repeating a move changes nothing. */
export async function moveOwnTalk(
  viewer: Person,
  { talkId, move }: ProposerMove,
): Promise<Outcome<object, SubmissionRefusal | "moved-on" | "not-offered">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const talk = await lockOwnTalk(tx, viewer, talkId);
    const next = afterMove(talk.state, move);
    if (next === "already") return { ok: true };
    if (next === "moved-on") return { ok: false, reason: "moved-on" };
    const { meetupId, meetup } = talk;
    const refusal = move === "submit" ? await closedToDraft(tx, talk, at) : null;
    if (refusal) return { ok: false, reason: refusal };
    const closed = await closedToTalks(tx, meetupId, at);
    if (closed && requiresOpenMeetup(move)) return { ok: false, reason: closed };
    await tx.talk.update({
      where: { id: talkId },
      data: {
        ...{ state: next.to, revision: { increment: 1 } },
        ...(move === "withdraw" && { needs: null }),
      },
    });
    const removed =
      move === "withdraw"
        ? await takeOutTalk(tx, talkId, { meetupId, why: "talk-withdrawn", at })
        : [];
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
    const verb = verbOf(move, talk.state);
    // Once the meetup is over or canceled, hosts are not notified of a withdrawal.
    const entry = { verb, ...about, subjectId: talkId, silent: closed !== null };
    await record(tx, entry, ...removed.map((slot) => ({ ...slot, ...about })));
    return { ok: true };
  });
}

async function closedToDraft(tx: Tx, talk: LockedTalk, at: Date) {
  const { closed, talkCall } = await lockedCall(tx, talk.meetupId, at);
  return closed ?? (notOffered(talkCall, talk) && "not-offered");
}

function verbOf(move: ProposerMove["move"], state: TalkState): Verb {
  if (move === "submit") return "talk.submitted";
  if (move === "confirm") return "talk.confirmed";
  return isAccepted(state) ? "talk.withdrawn" : "talk.proposal-withdrawn";
}
