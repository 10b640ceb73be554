import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { notOffered } from "@/lib/talk-calls/rules";
import { closedToTalks, type LockedTalk, lockedCall, lockOwnTalk } from "./lock-queries";
import { mayPropose } from "./policy";
import {
  asksMinutes,
  isAccepted,
  isEditable,
  type SubmissionRefusal,
  type TalkState,
} from "./rules";
import type { EditProposal, Propose } from "./schema";

type SavedAs = { state: Propose["as"] };
type Content = Omit<EditProposal, "talkId" | "revision" | "as">;

/** Why it can't be saved so. A draft is kept whatever its meetup's call says. */
async function closedTo(tx: Tx, meetupId: string, content: Content, as: Propose["as"], at: Date) {
  if (as === "draft") return closedToTalks(tx, meetupId, at);
  const { closed, talkCall } = await lockedCall(tx, meetupId, at);
  const field = closed ? null : notOffered(talkCall, content);
  if (field) throw new InvalidField(field, "not-offered");
  return closed;
}

/** The stored fields of a proposal; minutes only where the format requires them. */
function contentOf({ minutes, ...content }: Content) {
  const { speakerName, title, abstract, locale, format, bio, isFirstTime, needs } = content;
  const { mayBeFilmed, mayBePhotographed, mayBeQuoted } = content;
  if (asksMinutes(format) && minutes === null) throw new InvalidField("minutes", "required");
  return {
    ...{ speakerName, title, abstract, locale, format, bio, isFirstTime, needs },
    ...{ mayBeFilmed, mayBePhotographed, mayBeQuoted },
    minutes: asksMinutes(format) ? minutes : null,
  };
}

export async function propose(
  viewer: Person,
  input: Propose,
): Promise<Outcome<SavedAs, SubmissionRefusal | "already-sent">> {
  const at = await now();
  const { meetupId } = input;
  return db.$transaction(async (tx) => {
    const { eventId } = await lockMeetupToPropose(tx, viewer, meetupId);
    const closedReason = await closedTo(tx, meetupId, input, input.as, at);
    if (closedReason) return { ok: false, reason: closedReason };
    const id = randomUUID();
    // A form's key identifies one talk, even if the text differs.
    const key = idempotencyKey(viewer.id, meetupId, input.key);
    const { talkId } = await once(tx, "propose-talk", key, async () => {
      const owned = { id, meetupId, proposerId: viewer.id, createdAt: at };
      await tx.talk.create({ data: { ...contentOf(input), ...owned, state: input.as } });
      return { talkId: id };
    });
    if (talkId !== id) return repeatProposal(tx, viewer, { ...input, talkId }, at);
    const verb = input.as === "submitted" ? "talk.submitted" : "talk.drafted";
    const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: talkId };
    await record(tx, { verb, ...about });
    return { ok: true, state: input.as };
  });
}

async function lockMeetupToPropose(tx: Tx, viewer: Person, meetupId: string) {
  await lockMeetup(tx, meetupId);
  const meetup = await meetupRights(tx, meetupId);
  if (!mayPropose(viewer, meetup)) throw new NotFound("meetup");
  return meetup;
}

/** Submits the draft that the same form saved; refused if its text has changed since. */
async function repeatProposal(
  tx: Tx,
  viewer: Person,
  input: Propose & { talkId: string },
  at: Date,
): Promise<Outcome<SavedAs, "already-sent">> {
  const talk = await lockOwnTalk(tx, viewer, input.talkId);
  const isSame = (await tx.talk.count({ where: { id: talk.id, ...contentOf(input) } })) > 0;
  const isActive = isEditable(talk.state) || isAccepted(talk.state);
  if (!isSame || !isActive) return { ok: false, reason: "already-sent" };
  if (talk.state !== "draft" || input.as === "draft")
    return { ok: true, state: shownState(talk.state) };
  await submitDraft(tx, viewer, talk, at);
  return { ok: true, state: "submitted" };
}

const shownState = (state: TalkState) => (state === "draft" ? "draft" : "submitted");

async function submitDraft(tx: Tx, viewer: Person, talk: LockedTalk, at: Date) {
  await tx.talk.update({
    where: { id: talk.id },
    data: { state: "submitted", revision: { increment: 1 } },
  });
  await record(tx, { verb: "talk.submitted", ...about(viewer, talk, at) });
}

const about = (viewer: Person, talk: LockedTalk, at: Date) => ({
  actor: actorOf(viewer),
  at,
  eventId: talk.meetup.eventId,
  meetupId: talk.meetupId,
  subjectId: talk.id,
});

type EditRefusal = SubmissionRefusal | "moved-on" | "stale";

/** Changes a proposal that no host has decided on, and submits it if it was a draft. */
export async function editProposal(
  viewer: Person,
  input: EditProposal,
): Promise<Outcome<SavedAs, EditRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const talk = await lockOwnTalk(tx, viewer, input.talkId);
    if (!isEditable(talk.state)) return { ok: false, reason: "moved-on" };
    // After another edit, a repeated form must not report its older text as saved.
    if (talk.revision > input.revision + 1) return { ok: false, reason: "stale" };
    const key = idempotencyKey(viewer.id, input);
    return once<Outcome<SavedAs, EditRefusal>>(tx, "edit-proposal", key, () =>
      edit(tx, viewer, talk, input, at),
    );
  });
}

async function edit(
  tx: Tx,
  viewer: Person,
  talk: LockedTalk,
  input: EditProposal,
  at: Date,
): Promise<Outcome<SavedAs, EditRefusal>> {
  if (talk.revision !== input.revision) return { ok: false, reason: "stale" };
  const submits = talk.state === "draft" && input.as === "submitted";
  const closedReason = submits ? await closedTo(tx, talk.meetupId, input, "submitted", at) : null;
  if (closedReason) return { ok: false, reason: closedReason };
  await tx.talk.update({
    where: { id: talk.id },
    data: {
      ...contentOf(input),
      ...(submits && { state: "submitted" }),
      revision: { increment: 1 },
    },
  });
  await record(tx, {
    verb: submits ? "talk.submitted" : "talk.edited",
    ...about(viewer, talk, at),
  });
  return { ok: true, state: talk.state === "draft" ? input.as : "submitted" };
}
