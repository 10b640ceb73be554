import { record } from "@/lib/activity/record";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { placeTalk, takeOutTalk } from "@/lib/slots/order-mutations";
import { closedToTalks, type LockedTalk, lockTalkToDecide, withoutNeeds } from "./lock-queries";
import {
  afterMove,
  DEFAULT_CHANGEOVER,
  isAccepted,
  type ProposalRefusal,
  requiresOpenMeetup,
  type TalkState,
  talkSeconds,
  talkSlug,
} from "./rules";
import type { Decide } from "./schema";

type Decided = Outcome<object, ProposalRefusal | "moved-on" | "stale">;

const VERBS = {
  accept: "talk.accepted",
  hold: "talk.held",
  decline: "talk.declined",
  cancel: "talk.canceled",
} as const;

/** A host accepts, holds, declines or cancels. Repeating a decision changes nothing. */
export async function decideOnTalk(viewer: Person, input: Decide): Promise<Decided> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const talk = await lockTalkToDecide(tx, viewer, input.talkId);
    const next = afterMove(talk.state, input.move);
    if (next === "moved-on") return { ok: false, reason: "moved-on" };
    const closed = await closedToTalks(tx, talk.meetupId, at);
    if (closed && requiresOpenMeetup(input.move)) return { ok: false, reason: closed };
    const isPlaced = input.move !== "accept" || (await hasSlot(tx, talk.id));
    if (next === "already" && isPlaced) return { ok: true };
    if (talk.revision !== input.revision) return { ok: false, reason: "stale" };
    if (next === "already") await putBack(tx, viewer, talk, at);
    else await applyDecision(tx, viewer, talk, { move: input.move, to: next.to, closed, at });
    return { ok: true };
  });
}

type Decision = { move: Decide["move"]; to: TalkState; closed: ProposalRefusal | null; at: Date };

async function applyDecision(
  tx: Tx,
  viewer: Person,
  talk: LockedTalk,
  { move, to, closed, at }: Decision,
): Promise<void> {
  const { meetupId } = talk;
  const address = move === "accept" ? { slug: await freeSlugOf(tx, talk) } : {};
  await tx.talk.update({
    where: { id: talk.id },
    data: {
      ...address,
      state: to,
      decidedAt: at,
      decidedByName: viewer.name,
      revision: { increment: 1 },
      ...((move === "decline" || move === "cancel") && withoutNeeds),
    },
  });
  if (isAccepted(to)) await placeAccepted(tx, talk);
  const removed =
    move === "cancel" ? await takeOutTalk(tx, talk.id, { meetupId, why: "talk-canceled", at }) : [];
  const about = { actor: actorOf(viewer), at, eventId: talk.meetup.eventId, meetupId };
  const decided = { verb: VERBS[move], ...about, subjectId: talk.id, silent: closed !== null };
  await record(tx, decided, ...removed.map((slot) => ({ ...slot, ...about })));
}

/** Under the meetup's lock. */
async function freeSlugOf(tx: Tx, { meetupId, title }: LockedTalk): Promise<string> {
  const taken = await tx.talk.findMany({ where: { meetupId }, select: { slug: true } });
  return talkSlug(title, new Set(taken.map(({ slug }) => slug)));
}

/** Gives an accepted talk whose slot was removed another one. */
async function putBack(tx: Tx, viewer: Person, talk: LockedTalk, at: Date): Promise<void> {
  const subjectId = await placeAccepted(tx, talk);
  const about = { actor: actorOf(viewer), at, eventId: talk.meetup.eventId };
  await record(tx, { verb: "slot.added", ...about, meetupId: talk.meetupId, subjectId });
}

async function hasSlot(tx: Tx, talkId: string): Promise<boolean> {
  return (await tx.slot.count({ where: { talkId, withdrawnAt: null } })) > 0;
}

async function placeAccepted(tx: Tx, talk: LockedTalk): Promise<string> {
  const seconds = talkSeconds(talk.format, talk.minutes);
  if (seconds === null) throw new Error("a talk of a free format has its minutes");
  return placeTalk(tx, talk.meetupId, {
    talkId: talk.id,
    seconds,
    changeoverSeconds: DEFAULT_CHANGEOVER,
  });
}
