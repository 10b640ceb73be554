import { isUnchanged } from "@/lib/kernel/is-unchanged";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { hostMailboxes, meetupRights } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { mailPeople } from "@/lib/platform/mail/enqueue";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { mayChangeProposal, mayPropose } from "./policy";
import {
  afterMove,
  asksMinutes,
  isEditable,
  isOn,
  looksAhead,
  type ProposalRefusal,
  proposalRefusal,
  type TalkState,
} from "./rules";
import type { EditProposal, Propose, ProposerMove } from "./schema";
import { dropTalk } from "./slots";

type Words = Pick<Propose, "speakerName" | "title" | "abstract" | "locale" | "format" | "minutes">;

/** What is kept of a proposal: minutes only where the format asks for them, and then always. */
function words({ speakerName, title, abstract, locale, format, minutes }: Words) {
  if (!asksMinutes(format)) return { speakerName, title, abstract, locale, format, minutes: null };
  if (minutes === null) throw new InvalidField("minutes", "required");
  return { speakerName, title, abstract, locale, format, minutes };
}

/** Proposes a talk for a city, or keeps a draft of it; the same form again is the same proposal. */
export async function propose(
  viewer: Person,
  input: Propose,
): Promise<Outcome<{ state: Propose["as"] }, ProposalRefusal | "already-sent">> {
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
    if (!talk) return sentBefore(tx, viewer, input);
    if (input.as === "submitted") await tellHosts(tx, "proposal-received", { ...talk, meetupId });
    return { ok: true, state: input.as };
  });
}

/** A form that was sent already may still submit what it kept as a draft; other words belong to the talk it made. */
async function sentBefore(
  tx: Tx,
  viewer: Person,
  input: Propose,
): Promise<Outcome<{ state: Propose["as"] }, "already-sent">> {
  const { id: talkId } = await tx.talk.findUniqueOrThrow({
    where: { proposerId_idempotencyKey: { proposerId: viewer.id, idempotencyKey: input.key } },
    select: { id: true },
  });
  const talk = await ownTalk(tx, viewer, talkId);
  const isSame = talk.meetupId === input.meetupId && (await isSaid(tx, { ...input, talkId }));
  const stands = talk.state === "draft" || isEditable(talk.state) || isOn(talk.state);
  if (!isSame || !stands) return { ok: false, reason: "already-sent" };
  if (talk.state !== "draft" || input.as === "draft")
    return { ok: true, state: shownState(talk.state) };
  await tx.talk.update({
    where: { id: talkId },
    data: { state: "submitted", revision: { increment: 1 } },
  });
  await tellHosts(tx, "proposal-received", talk);
  return { ok: true, state: "submitted" };
}

/** Null where the viewer may propose a talk here and now. */
async function proposing(tx: Tx, viewer: Person, meetupId: string, at: Date) {
  const meetup = await meetupRights(tx, meetupId);
  if (!mayPropose(viewer, meetup)) throw new NotFound("meetup");
  return closedToTalks(tx, meetupId, at);
}

/** Why no talk can be given there any more; null while one can. */
export async function closedToTalks(tx: Tx, meetupId: string, at: Date) {
  const { event, ...meetup } = await tx.meetup.findUniqueOrThrow({
    where: { id: meetupId },
    select: { status: true, endsAt: true, event: { select: { status: true } } },
  });
  return proposalRefusal({ ...meetup, eventStatus: event.status }, at);
}

type TellsHosts = "proposal-received" | "talk-withdrawn";
type Told = { id: string; meetupId: string };

async function tellHosts(tx: Tx, kind: TellsHosts, talk: Told): Promise<void> {
  const hosts = await hostMailboxes(tx, talk.meetupId);
  await mailPeople(tx, hosts, { kind, params: { talkId: talk.id }, about: talk.id });
}

export const talkToMove = {
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
    const stands = isEditable(talk.state) || isOn(talk.state);
    const isDone = stands && (input.as === "draft" || talk.state !== "draft");
    if (isDone && (await isSaid(tx, input))) return { ok: true, state: shownState(talk.state) };
    if (!isEditable(talk.state)) return { ok: false, reason: "moved-on" };
    if (talk.revision !== input.revision) return { ok: false, reason: "stale" };
    const submits = talk.state === "draft" && input.as === "submitted";
    const refused = submits ? await proposing(tx, viewer, talk.meetupId, at) : null;
    if (refused) return { ok: false, reason: refused };
    await tx.talk.update({
      where: { id: talk.id },
      data: { ...words(input), ...(submits && { state: "submitted" }), revision: { increment: 1 } },
    });
    if (submits) await tellHosts(tx, "proposal-received", talk);
    return { ok: true, state: talk.state === "draft" ? input.as : "submitted" };
  });
}

const shownState = (state: TalkState) => (state === "draft" ? "draft" : "submitted");

/** A form sent twice: the talk says all of it. */
async function isSaid(tx: Tx, input: Words & { talkId: string }): Promise<boolean> {
  const said = words(input);
  const select = { speakerName: true, title: true, abstract: true } as const;
  const talk = await tx.talk.findUniqueOrThrow({
    where: { id: input.talkId },
    select: { ...select, locale: true, format: true, minutes: true },
  });
  return isUnchanged(talk, said);
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
    const closed = await closedToTalks(tx, talk.meetupId, at);
    if (closed && looksAhead(input.move)) return { ok: false, reason: closed };
    await tx.talk.update({
      where: { id: talk.id },
      data: { state: next.to, revision: { increment: 1 } },
    });
    if (submits) await tellHosts(tx, "proposal-received", talk);
    const leavesLineUp = next.to === "withdrawn" && isOn(talk.state);
    if (leavesLineUp && !closed) await tellHosts(tx, "talk-withdrawn", talk);
    const { meetupId } = talk;
    if (input.move === "withdraw")
      await dropTalk(tx, talk.id, { meetupId, by: viewer, why: "talk-withdrawn", at });
    return { ok: true };
  });
}
