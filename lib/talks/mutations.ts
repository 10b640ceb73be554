import { randomUUID } from "node:crypto";
import { type Entry, record } from "@/lib/activity/record";
import {
  coSpeakerEntries,
  mayMailMore,
  mayMailNamed,
  type Named,
  nameCoSpeakers,
  namedIn,
} from "@/lib/co-speakers/invite-mutations";
import { listSpeakers } from "@/lib/co-speakers/listed-mutations";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import { lockOffer } from "@/lib/offers/lock-queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { type Bilingual, bilingual } from "@/lib/platform/i18n/bilingual";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { notOffered } from "@/lib/talk-calls/rules";
import {
  closedToTalks,
  type LockedTalk,
  lockedCall,
  lockOwnTalk,
  undecidedElsewhere,
} from "./lock-queries";
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

/** The same of the other cities that it is offered to, which the form offered while they asked for it. */
async function checkOthers(tx: Tx, input: Propose, at: Date): Promise<void> {
  const refusing: Bilingual[] = [];
  for (const meetupId of othersOf(input)) {
    const { closed, talkCall, town } = await lockedCall(tx, meetupId, at);
    const isKept = input.as === "draft" && (await closedToTalks(tx, meetupId, at)) === null;
    if (!isKept && (closed || notOffered(talkCall, input))) refusing.push(town);
  }
  if (refusing.length === 0) return;
  const towns = bilingual((locale) => refusing.map((town) => town[locale]).join(", "));
  throw new InvalidField("alsoMeetupIds", "city-not-asking", { towns });
}

/** What another city has already must stay within its call; what it was sent with stays, even if the call has changed. */
async function checkEditElsewhere(
  tx: Tx,
  others: readonly LockedTalk[],
  content: Content,
  at: Date,
): Promise<void> {
  for (const other of others) {
    if (other.state === "draft") continue;
    const { talkCall, town } = await lockedCall(tx, other.meetupId, at);
    const field = notOffered(talkCall, content);
    if (field && other[field] !== content[field])
      throw new InvalidField(field, "not-offered-elsewhere", { town });
  }
}

const othersOf = ({ meetupId, alsoMeetupIds }: Propose): string[] =>
  [...new Set(alsoMeetupIds)].filter((id) => id !== meetupId).sort();

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

type ProposeRefusal = SubmissionRefusal | "already-sent" | "enough-for-today";

export async function propose(
  viewer: Person,
  input: Propose,
): Promise<Outcome<SavedAs, ProposeRefusal>> {
  const at = await now();
  const { meetupId } = input;
  return db.$transaction(async (tx) => {
    const { eventId } = await lockMeetupsToPropose(tx, viewer, input);
    const named = namedIn(viewer, input.coSpeakers);
    const id = randomUUID();
    // A form's key identifies one talk, even if the text differs.
    const key = idempotencyKey(viewer.id, meetupId, input.key);
    const sent = await once<Outcome<{ talkId: string }, ProposeRefusal>>(
      tx,
      "propose-talk",
      key,
      async () => {
        const closed = await closedTo(tx, meetupId, input, input.as, at);
        if (closed) return { ok: false, reason: closed };
        await checkOthers(tx, input, at);
        if (!(await mayMailMore(tx, viewer, named.length)))
          return { ok: false, reason: "enough-for-today" };
        await createTalks(tx, viewer, { id, eventId, input, named, at });
        return { ok: true, talkId: id };
      },
    );
    if (!sent.ok) return sent;
    if (sent.talkId !== id) return repeatProposal(tx, viewer, { ...input, ...sent, named }, at);
    return { ok: true, state: input.as };
  });
}

/** In the order of their ids. */
async function lockMeetupsToPropose(tx: Tx, viewer: Person, input: Propose) {
  const others = othersOf(input);
  for (const id of [input.meetupId, ...others].sort()) await lockMeetup(tx, id);
  const meetup = await meetupRights(tx, input.meetupId);
  if (!mayPropose(viewer, meetup)) throw new NotFound("meetup");
  for (const id of others) {
    const other = await meetupRights(tx, id);
    if (other.eventId !== meetup.eventId || !mayPropose(viewer, other))
      throw new NotFound("meetup");
  }
  return meetup;
}

type New = { id: string; eventId: string; input: Propose; named: Named[]; at: Date };

/** One row for each city that it is offered to. */
async function createTalks(tx: Tx, viewer: Person, { id, eventId, input, named, at }: New) {
  const others = othersOf(input);
  const offerId = others.length > 0 ? randomUUID() : null;
  const content = contentOf(input);
  const rows = [{ id, meetupId: input.meetupId }].concat(
    others.map((meetupId) => ({ id: randomUUID(), meetupId })),
  );
  const owned = { proposerId: viewer.id, createdAt: at, state: input.as, offerId };
  await tx.talk.createMany({ data: rows.map((row) => ({ ...content, ...owned, ...row })) });
  await nameCoSpeakers(
    tx,
    rows.map((row) => row.id),
    named,
    at,
  );
  const entries: Entry[] = [];
  for (const row of rows) {
    const about = { actor: actorOf(viewer), at, eventId, meetupId: row.meetupId };
    const verb = input.as === "submitted" ? "talk.submitted" : "talk.drafted";
    entries.push({ verb, ...about, subjectId: row.id });
    if (input.as === "submitted") {
      const talk = { id: row.id, offerId };
      entries.push(...(await coSpeakerEntries(tx, viewer, talk, about)));
    }
  }
  await record(tx, ...entries);
}

/** Submits the draft that the same form saved; refused if its text has changed since. */
async function repeatProposal(
  tx: Tx,
  viewer: Person,
  input: Propose & { talkId: string; named: Named[] },
  at: Date,
): Promise<Outcome<SavedAs, ProposeRefusal>> {
  if (!(await isSameOffer(tx, input))) return { ok: false, reason: "already-sent" };
  const talk = await lockOwnTalk(tx, viewer, input.talkId);
  const isSame = (await tx.talk.count({ where: { id: talk.id, ...contentOf(input) } })) > 0;
  const isActive = isEditable(talk.state) || isAccepted(talk.state);
  if (!isSame || !isActive) return { ok: false, reason: "already-sent" };
  if (talk.state !== "draft" || input.as === "draft")
    return { ok: true, state: shownState(talk.state) };
  const closed = await closedTo(tx, talk.meetupId, input, "submitted", at);
  if (closed) return { ok: false, reason: closed };
  if (!(await mayMailNamed(tx, viewer, talk.id))) return { ok: false, reason: "enough-for-today" };
  await record(tx, ...(await submitDrafts(tx, viewer, talk, at)));
  return { ok: true, state: "submitted" };
}

/** Whether it was sent to the same cities, with the same co-speakers: what is locked is what the first one made. */
async function isSameOffer(tx: Tx, input: Propose & { talkId: string; named: Named[] }) {
  const { offerId, coSpeakers, ...talk } = await tx.talk.findUniqueOrThrow({
    where: { id: input.talkId },
    select: { meetupId: true, offerId: true, coSpeakers: { select: { address: true } } },
  });
  const where = { offerId, meetupId: { not: talk.meetupId } };
  const others = offerId ? await tx.talk.findMany({ where, select: { meetupId: true } }) : [];
  const cities = others.map(({ meetupId }) => meetupId).sort();
  const addresses = coSpeakers.map(({ address }) => address);
  return (
    cities.join() === othersOf(input).join() &&
    input.named.every(({ address }) => addresses.includes(address))
  );
}

const shownState = (state: TalkState) => (state === "draft" ? "draft" : "submitted");

/** Submits a draft, and its other cities' where they still ask for it; there are no others for `isAlone`. */
export async function submitDrafts(
  tx: Tx,
  viewer: Person,
  talk: LockedTalk,
  at: Date,
  isAlone = false,
): Promise<Entry[]> {
  const drafts = [talk];
  for (const other of isAlone ? [] : await undecidedElsewhere(tx, talk)) {
    if (other.state !== "draft") continue;
    const { closed, talkCall } = await lockedCall(tx, other.meetupId, at);
    if (!closed && !notOffered(talkCall, other)) drafts.push(other);
  }
  await tx.talk.updateMany({
    where: { id: { in: drafts.map(({ id }) => id) } },
    data: { state: "submitted", revision: { increment: 1 } },
  });
  const entries: Entry[] = [];
  for (const draft of drafts) {
    const { subjectId, ...its } = about(viewer, draft, at);
    entries.push({ verb: "talk.submitted", ...its, subjectId });
    entries.push(...(await coSpeakerEntries(tx, viewer, draft, its)));
  }
  return entries;
}

const about = (viewer: Person, talk: LockedTalk, at: Date) => ({
  actor: actorOf(viewer),
  at,
  eventId: talk.meetup.eventId,
  meetupId: talk.meetupId,
  subjectId: talk.id,
});

type EditRefusal = SubmissionRefusal | "moved-on" | "stale" | "enough-for-today";

/** Changes a proposal wherever no host has decided on it, and submits it if it was a draft. */
export async function editProposal(
  viewer: Person,
  input: EditProposal,
): Promise<Outcome<SavedAs, EditRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    await lockOffer(tx, input.talkId);
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
  if (submits && !(await mayMailNamed(tx, viewer, talk.id)))
    return { ok: false, reason: "enough-for-today" };
  const others = await undecidedElsewhere(tx, talk);
  await checkEditElsewhere(tx, others, input, at);
  const edited = submits ? others : [talk, ...others];
  const entries = edited.map((one): Entry => ({ verb: "talk.edited", ...about(viewer, one, at) }));
  await writeContent(tx, [talk, ...others], input, submits ? talk.id : null);
  if (submits) entries.push(...(await submitDrafts(tx, viewer, talk, at)));
  await record(tx, ...entries);
  return { ok: true, state: talk.state === "draft" ? input.as : "submitted" };
}

/** The revision of one that is submitted in the same step is raised by that. */
async function writeContent(
  tx: Tx,
  talks: readonly LockedTalk[],
  content: Content,
  submitted: string | null,
): Promise<void> {
  const data = { ...contentOf(content), firstSpeaker: null };
  for (const { id } of talks) {
    const raised = id === submitted ? {} : { revision: { increment: 1 } };
    await tx.talk.update({ where: { id }, data: { ...data, ...raised } });
    await listSpeakers(tx, id);
  }
}
