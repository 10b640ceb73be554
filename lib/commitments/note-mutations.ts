import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { undoes, withdrawsAs } from "@/lib/reflections/policy";
import { signature } from "@/lib/reflections/signature-mutations";
import { lockedCommitment } from "./lock-queries";
import { recordCommitment } from "./next-mutations";
import { stateAfter } from "./rules";
import type { NoteInput, OwnNote, WithdrawNote } from "./schema";

type Refusal = "commitment-withdrawn" | "already-noted";
type Noted = { ok: true; content: string } | { ok: false; reason: Refusal };

/** Tells the others how it goes. Its author also says what became of it. */
export async function addNote(viewer: Person, input: NoteInput): Promise<Outcome<object, Refusal>> {
  const at = await now();
  const { commitmentId, body } = input;
  return db.$transaction(async (tx) => {
    const commitment = await lockedCommitment(tx, viewer, commitmentId);
    if (commitment.withdrawnAt) return { ok: false, reason: "commitment-withdrawn" };
    const owners = await otherOwners(tx, viewer, commitmentId);
    const content = idempotencyKey(commitmentId, body, input.state);
    const key = idempotencyKey(viewer.id, input.key);
    const noted = await once<Noted>(tx, "commitment-note", key, async () => {
      const state = stateAfter(commitment, viewer.id, input.state);
      await createNote(tx, viewer, { input, state, owners, at });
      const detail = state ? { state } : {};
      const verb = state ? "commitment.state-changed" : "commitment.noted";
      const about = { actor: actorOf(viewer), at, eventId: commitment.event.id };
      await recordCommitment(tx, { verb, ...about, subjectId: commitmentId, detail });
      return { ok: true, content };
    });
    if (!noted.ok) return noted;
    return noted.content === content ? { ok: true } : { ok: false, reason: "already-noted" };
  });
}

/** Throws NotFound for somebody who is not in. */
async function otherOwners(tx: Tx, viewer: Person, commitmentId: string): Promise<string[]> {
  const owners = await tx.commitmentOwner.findMany({
    where: { commitmentId, removedAt: null },
    select: { userId: true },
  });
  const ids = owners.map(({ userId }) => userId);
  if (!ids.includes(viewer.id)) throw new NotFound("commitment of others");
  return ids.filter((id) => id !== viewer.id);
}

type NewNote = {
  input: NoteInput;
  state: NoteInput["state"] | null;
  owners: string[];
  at: Date;
};

async function createNote(tx: Tx, viewer: Person, { input, state, owners, at }: NewNote) {
  const { commitmentId, body, language: locale } = input;
  const authorName = await signature(tx, viewer, input.name);
  const author = { authorId: viewer.id, authorName };
  await tx.commitmentNote.create({
    data: {
      ...{ commitmentId, body, locale, ...author, state: state ?? null, createdAt: at },
      news: { create: owners.map((userId) => ({ userId })) },
    },
  });
  if (state) await tx.commitment.update({ where: { id: commitmentId }, data: { state } });
}

/** Hides a note. Withdrawing somebody else's requires a reason. */
export async function withdrawNote(
  viewer: Person,
  { noteId, why }: WithdrawNote,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { note, eventId, organizerIds } = await lockedNote(tx, viewer, noteId);
    const as = withdrawsAs(viewer, { authorId: note.authorId, organizerIds });
    if (!as) throw new NotFound("note");
    if (note.withdrawnAt) return { ok: true };
    if (as !== "author" && !why) throw new InvalidField("why", "required");
    const data = { withdrawnAt: at, withdrawnBy: as };
    await tx.commitmentNote.update({ where: { id: noteId }, data });
    const about = { actor: actorOf(viewer), at, eventId, subjectId: noteId };
    await recordCommitment(tx, {
      verb: "commitment.note-withdrawn",
      ...about,
      detail: { as, why },
    });
    return { ok: true };
  });
}

export async function restoreNote(viewer: Person, { noteId }: OwnNote): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { note, eventId, organizerIds } = await lockedNote(tx, viewer, noteId);
    const rights = { ...note, organizerIds };
    const as = withdrawsAs(viewer, rights);
    if (as && !note.withdrawnAt) return { ok: true };
    if (!undoes(as, rights)) throw new NotFound("note");
    const data = { withdrawnAt: null, withdrawnBy: null };
    await tx.commitmentNote.update({ where: { id: noteId }, data });
    const about = { actor: actorOf(viewer), at, eventId, subjectId: noteId };
    await recordCommitment(tx, { verb: "commitment.note-restored", ...about });
    return { ok: true };
  });
}

async function lockedNote(tx: Tx, viewer: Person, id: string) {
  const where = { id };
  const found = await tx.commitmentNote.findUnique({ where, select: { commitmentId: true } });
  if (!found) throw new NotFound("note");
  const { event, organizerIds } = await lockedCommitment(tx, viewer, found.commitmentId);
  const note = await tx.commitmentNote.findUniqueOrThrow({
    where,
    select: { authorId: true, withdrawnAt: true, withdrawnBy: true },
  });
  return { note, eventId: event.id, organizerIds };
}
