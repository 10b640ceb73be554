import { type Entry, record } from "@/lib/activity/record";
import { coSpeakerEntries, mayMailNamed } from "@/lib/co-speakers/invite-mutations";
import { listSpeakers } from "@/lib/co-speakers/listed-mutations";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { lockOffer } from "@/lib/offers/lock-queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { notOffered } from "@/lib/talk-calls/rules";
import {
  closedTo,
  type LockedTalk,
  lockedCall,
  lockOwnTalk,
  undecidedElsewhere,
} from "./lock-queries";
import { type Content, contentOf, isEditable, type SavedAs, type SubmissionRefusal } from "./rules";
import type { EditProposal } from "./schema";

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
