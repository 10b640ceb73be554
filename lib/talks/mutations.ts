import { db, type Tx } from "../db/client";
import { enqueueMail, enqueueMails } from "../mail/enqueue";
import { hostMailboxes, lockMeetup, meetupRights } from "../meetups/queries";
import { InvalidField, NotFound, type Outcome } from "../outcome";
import { now } from "../time/now";
import type { Person } from "../viewer";
import { mayChangeProposal, mayPropose } from "./policy";
import {
  afterMove,
  asksMinutes,
  DEFAULT_CHANGEOVER,
  isEditable,
  isOn,
  type ProposalRefusal,
  proposalRefusal,
  talkSeconds,
} from "./rules";
import type { Decide, EditProposal, Propose, ProposerMove } from "./schema";
import { appendSlot, dropTalk, toRun } from "./slots";

type Words = Pick<Propose, "speakerName" | "title" | "abstract" | "locale" | "format" | "minutes">;

/** What is kept of a proposal: minutes only where the format asks for them, and then always. */
function words({ speakerName, title, abstract, locale, format, minutes }: Words) {
  if (!asksMinutes(format)) return { speakerName, title, abstract, locale, format, minutes: null };
  if (minutes === null) throw new InvalidField("minutes", "required");
  return { speakerName, title, abstract, locale, format, minutes };
}

/** Proposes a talk for a city, or keeps a draft of it; the same key again is the same proposal. */
export async function propose(
  viewer: Person,
  input: Propose,
): Promise<Outcome<{ state: Propose["as"] }, ProposalRefusal>> {
  const at = await now();
  const { meetupId } = input;
  return db.$transaction(async (tx) => {
    const refused = await proposing(tx, viewer, meetupId, at);
    if (refused) return { ok: false, reason: refused };
    const [talk] = await tx.talk.createManyAndReturn({
      data: {
        ...words(input),
        meetupId,
        proposerId: viewer.id,
        state: input.as,
        idempotencyKey: input.key,
        createdAt: at,
      },
      skipDuplicates: true,
      select: { id: true },
    });
    if (talk && input.as === "submitted") await tellHosts(tx, meetupId, talk.id);
    return { ok: true, state: input.as };
  });
}

/** Null where the viewer may propose a talk here and now. */
async function proposing(tx: Tx, viewer: Person, meetupId: string, at: Date) {
  const meetup = await meetupRights(tx, meetupId);
  if (!mayPropose(viewer, meetup)) throw new NotFound("meetup");
  const { endsAt } = await tx.meetup.findUniqueOrThrow({
    where: { id: meetupId },
    select: { endsAt: true },
  });
  return proposalRefusal({ status: meetup.status, endsAt }, at);
}

async function tellHosts(tx: Tx, meetupId: string, talkId: string): Promise<void> {
  const mails = (await hostMailboxes(tx, meetupId)).map(({ id, email, locale }) => ({
    kind: "proposal-received" as const,
    recipient: email,
    language: locale ?? ("both" as const),
    params: { talkId },
    dedupeKey: `proposal-received:${talkId}:${id}`,
  }));
  await enqueueMails(tx, mails);
}

const talkToMove = {
  id: true,
  meetupId: true,
  proposerId: true,
  state: true,
  revision: true,
  format: true,
  minutes: true,
  proposer: { select: { email: true, locale: true } },
} as const;

/** The viewer's own talk, with its meetup locked; somebody else's isn't there. */
async function ownTalk(tx: Tx, viewer: Person, id: string) {
  const found = await tx.talk.findUnique({ where: { id }, select: { meetupId: true } });
  if (!found) throw new NotFound("talk");
  await lockMeetup(tx, found.meetupId);
  const talk = await tx.talk.findUniqueOrThrow({ where: { id }, select: talkToMove });
  if (!mayChangeProposal(viewer, talk)) throw new NotFound("talk");
  return talk;
}

/** Changes the words of a proposal that no host has decided on, and submits it where it was a draft. */
export async function editProposal(
  viewer: Person,
  input: EditProposal,
): Promise<Outcome<{ state: Propose["as"] }, ProposalRefusal | "moved-on" | "stale">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const talk = await ownTalk(tx, viewer, input.talkId);
    if (!isEditable(talk.state)) return { ok: false, reason: "moved-on" };
    if (talk.revision !== input.revision) return { ok: false, reason: "stale" };
    const submits = talk.state === "draft" && input.as === "submitted";
    const refused = submits ? await proposing(tx, viewer, talk.meetupId, at) : null;
    if (refused) return { ok: false, reason: refused };
    await tx.talk.update({
      where: { id: talk.id },
      data: { ...words(input), ...(submits && { state: "submitted" }), revision: { increment: 1 } },
    });
    if (submits) await tellHosts(tx, talk.meetupId, talk.id);
    return { ok: true, state: talk.state === "draft" ? input.as : "submitted" };
  });
}

/** The proposer submits a draft, confirms an accepted talk, or withdraws; twice is harmless. */
export async function moveOwnTalk(
  viewer: Person,
  input: ProposerMove,
): Promise<Outcome<object, ProposalRefusal | "moved-on">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const talk = await ownTalk(tx, viewer, input.talkId);
    const next = afterMove(talk.state, input.move);
    if (next === "already") return { ok: true };
    if (next === "moved-on") return { ok: false, reason: "moved-on" };
    const submits = input.move === "submit";
    const refused = submits ? await proposing(tx, viewer, talk.meetupId, at) : null;
    if (refused) return { ok: false, reason: refused };
    await tx.talk.update({
      where: { id: talk.id },
      data: { state: next.to, revision: { increment: 1 } },
    });
    if (submits) await tellHosts(tx, talk.meetupId, talk.id);
    if (input.move === "withdraw") await dropTalk(tx, talk.meetupId, talk.id, at);
    return { ok: true };
  });
}

/** The host accepts into the line-up, holds, declines or cancels; the same decision in two tabs is one. */
export async function decideOnTalk(
  viewer: Person,
  input: Decide,
): Promise<Outcome<object, "moved-on" | "stale">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const talk = await talkToDecide(tx, viewer, input.talkId);
    const next = afterMove(talk.state, input.move);
    if (next === "moved-on") return { ok: false, reason: "moved-on" };
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
    if (input.move === "cancel") await dropTalk(tx, talk.meetupId, talk.id, at);
    await tellProposer(tx, talk, input.move);
    return { ok: true };
  });
}

type TalkToMove = Awaited<ReturnType<typeof ownTalk>>;

async function talkToDecide(tx: Tx, viewer: Person, id: string): Promise<TalkToMove> {
  const found = await tx.talk.findUnique({ where: { id }, select: { meetupId: true } });
  if (!found) throw new NotFound("talk");
  await toRun(tx, viewer, found.meetupId);
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

async function tellProposer(tx: Tx, talk: TalkToMove, move: Decide["move"]): Promise<void> {
  if (move !== "accept" && move !== "decline") return;
  const kind = move === "accept" ? "proposal-accepted" : "proposal-declined";
  await enqueueMail(tx, {
    kind,
    recipient: talk.proposer.email,
    language: talk.proposer.locale ?? "both",
    params: { talkId: talk.id },
    dedupeKey: `${kind}:${talk.id}`,
  });
}
