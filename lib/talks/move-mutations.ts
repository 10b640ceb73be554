import { type Entry, record } from "@/lib/activity/record";
import type { Verb } from "@/lib/activity/verbs";
import { mayMailNamed } from "@/lib/co-speakers/invite-mutations";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { lockOffer } from "@/lib/offers/lock-queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { takeOutTalk } from "@/lib/slots/order-mutations";
import { notOffered } from "@/lib/talk-calls/rules";
import {
  closedToTalks,
  elsewhere,
  type LockedTalk,
  lockedCall,
  lockOwnTalk,
  withoutNeeds,
} from "./lock-queries";
import { submitDrafts } from "./mutations";
import {
  afterMove,
  isAccepted,
  isOpenElsewhere,
  requiresOpenMeetup,
  type SubmissionRefusal,
  type TalkState,
} from "./rules";
import type { ProposerMove } from "./schema";

type Moved = Outcome<object, SubmissionRefusal | "moved-on" | "not-offered" | "enough-for-today">;

/** The proposer submits a draft, confirms an accepted talk, or withdraws. Repeating a move changes nothing. */
export async function moveOwnTalk(viewer: Person, { talkId, move }: ProposerMove): Promise<Moved> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const talk = await lockOwnTalk(tx, viewer, talkId);
    const next = afterMove(talk.state, move);
    if (next === "already") return { ok: true };
    if (next === "moved-on") return { ok: false, reason: "moved-on" };
    const refusal = move === "submit" ? await closedToDraft(tx, talk, at) : null;
    if (refusal) return { ok: false, reason: refusal };
    const closed = await closedToTalks(tx, talk.meetupId, at);
    if (closed && requiresOpenMeetup(move)) return { ok: false, reason: closed };
    if (move === "submit" && !(await mayMailNamed(tx, viewer, talk.id)))
      return { ok: false, reason: "enough-for-today" };
    const entries =
      move === "submit"
        ? await submitDrafts(tx, viewer, talk, at, true)
        : await applyMove(tx, viewer, talk, { move, to: next.to, at });
    await record(tx, ...entries);
    return { ok: true };
  });
}

/** Withdraws a confirmed talk's proposals to other cities. Repeating changes nothing. */
export async function withdrawElsewhere(
  viewer: Person,
  { talkId }: { talkId: string },
): Promise<Outcome<object, "moved-on">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockOffer(tx, talkId);
    const talk = await lockOwnTalk(tx, viewer, talkId);
    if (talk.state !== "confirmed") return { ok: false, reason: "moved-on" };
    const entries: Entry[] = [];
    for (const other of await elsewhere(tx, talk)) {
      const next = afterMove(other.state, "withdraw");
      if (!isOpenElsewhere(other) || typeof next === "string") continue;
      entries.push(...(await applyMove(tx, viewer, other, { move: "withdraw", to: next.to, at })));
    }
    if (entries.length > 0) await record(tx, ...entries);
    return { ok: true };
  });
}

type Move = { move: "confirm" | "withdraw"; to: TalkState; at: Date };

async function applyMove(
  tx: Tx,
  viewer: Person,
  talk: LockedTalk,
  { move, to, at }: Move,
): Promise<Entry[]> {
  const { id: talkId, meetupId, meetup } = talk;
  const closed = await closedToTalks(tx, meetupId, at);
  await tx.talk.update({
    where: { id: talkId },
    data: {
      ...{ state: to, revision: { increment: 1 } },
      ...(move === "withdraw" && withoutNeeds),
    },
  });
  const removed =
    move === "withdraw"
      ? await takeOutTalk(tx, talkId, { meetupId, why: "talk-withdrawn", at })
      : [];
  const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
  // Once the meetup is over or canceled, nobody is notified of a withdrawal.
  const silent = closed !== null;
  const params = { why: "withdrawn" };
  const entry = { verb: verbOf(move, talk.state), ...about, subjectId: talkId, silent, params };
  return [entry, ...removed.map((slot) => ({ ...slot, ...about }))];
}

async function closedToDraft(tx: Tx, talk: LockedTalk, at: Date) {
  const { closed, talkCall } = await lockedCall(tx, talk.meetupId, at);
  return closed ?? (notOffered(talkCall, talk) && "not-offered");
}

function verbOf(move: Move["move"], state: TalkState): Verb {
  if (move === "confirm") return "talk.confirmed";
  return isAccepted(state) ? "talk.withdrawn" : "talk.proposal-withdrawn";
}
