import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { now } from "@/lib/platform/time/now";
import { closedToTalks, talkToMove } from "./mutations";
import {
  afterMove,
  DEFAULT_CHANGEOVER,
  isOn,
  looksAhead,
  type ProposalRefusal,
  talkSeconds,
} from "./rules";
import type { Decide } from "./schema";
import { appendSlot, dropTalk, lockLineUp } from "./slots";

/** The host accepts into the line-up, holds, declines or cancels; the same decision in two tabs is one. */
export async function decideOnTalk(
  viewer: Person,
  input: Decide,
): Promise<Outcome<object, ProposalRefusal | "moved-on" | "stale">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const talk = await talkToDecide(tx, viewer, input.talkId);
    const next = afterMove(talk.state, input.move);
    if (next === "moved-on") return { ok: false, reason: "moved-on" };
    const closed = await closedToTalks(tx, talk.meetupId, at);
    if (closed && looksAhead(input.move)) return { ok: false, reason: closed };
    const isStale = talk.revision !== input.revision;
    if (next === "already") {
      if (input.move !== "accept" || (await hasSlot(tx, talk.id))) return { ok: true };
      if (isStale) return { ok: false, reason: "stale" };
      await placeTalk(tx, talk);
      return { ok: true };
    }
    if (isStale) return { ok: false, reason: "stale" };
    await tx.talk.update({
      where: { id: talk.id },
      data: {
        state: next.to,
        decidedAt: at,
        decidedByName: viewer.name,
        revision: { increment: 1 },
      },
    });
    if (isOn(next.to)) await placeTalk(tx, talk);
    const { meetupId } = talk;
    if (input.move === "cancel")
      await dropTalk(tx, talk.id, { meetupId, by: viewer, why: "talk-canceled", at });
    if (!closed) await tellProposer(tx, talk, input.move);
    return { ok: true };
  });
}

type TalkToMove = Prisma.TalkGetPayload<{ select: typeof talkToMove }>;

async function talkToDecide(tx: Tx, viewer: Person, id: string): Promise<TalkToMove> {
  const found = await tx.talk.findUnique({ where: { id }, select: { meetupId: true } });
  if (!found) throw new NotFound("talk");
  await lockLineUp(tx, viewer, found.meetupId);
  const talk = await tx.talk.findUniqueOrThrow({ where: { id }, select: talkToMove });
  if (talk.state === "draft") throw new NotFound("talk");
  return talk;
}

async function hasSlot(tx: Tx, talkId: string): Promise<boolean> {
  return (await tx.slot.count({ where: { talkId, withdrawnAt: null } })) > 0;
}

async function placeTalk(tx: Tx, talk: TalkToMove): Promise<void> {
  const seconds = talkSeconds(talk.format, talk.minutes);
  if (seconds === null) throw new Error("a talk of a free format has its minutes");
  await appendSlot(tx, talk.meetupId, {
    kind: "talk",
    talkId: talk.id,
    seconds,
    changeoverSeconds: DEFAULT_CHANGEOVER,
  });
}

const TOLD = {
  accept: "proposal-accepted",
  decline: "proposal-declined",
  cancel: "talk-canceled",
} as const;

async function tellProposer(tx: Tx, talk: TalkToMove, move: Decide["move"]): Promise<void> {
  if (move === "hold") return;
  const kind = TOLD[move];
  await enqueueMail(tx, {
    kind,
    recipient: talk.proposer.email,
    language: talk.proposer.locale ?? "both",
    params: { talkId: talk.id },
    dedupeKey: `${kind}:${talk.id}`,
  });
}
