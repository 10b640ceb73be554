import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { signature } from "@/lib/reflections/signature-mutations";
import { lockedCommitment } from "./lock-queries";
import { recordCommitment } from "./next-mutations";
import { mayCountOut } from "./policy";
import { type JoinRefusal, joinRefusal } from "./rules";
import type { CountOut, JoinCommitment, OwnCommitment } from "./schema";

/** Counts the viewer in, once; pressed again it changes whether the name shows. */
export async function joinCommitment(
  viewer: Person,
  { commitmentId, showsName, name }: JoinCommitment,
): Promise<Outcome<object, JoinRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const commitment = await lockedCommitment(tx, viewer, commitmentId);
    if (commitment.authorId === viewer.id) return { ok: true };
    const reason = joinRefusal(commitment);
    if (reason) return { ok: false, reason };
    const id = { commitmentId, userId: viewer.id };
    const before = await tx.commitmentOwner.findUnique({ where: { commitmentId_userId: id } });
    if (before?.removedAt) return { ok: false, reason: "counted-out" };
    const shownName = showsName ? await signature(tx, viewer, name) : null;
    if (before?.shownName === shownName) return { ok: true };
    await tx.commitmentOwner.upsert({
      where: { commitmentId_userId: id },
      create: { ...id, shownName, since: at },
      update: { shownName },
    });
    const about = { actor: actorOf(viewer), at, eventId: commitment.event.id };
    await recordCommitment(tx, {
      verb: "commitment.joined",
      ...about,
      subjectId: commitmentId,
    });
    return { ok: true };
  });
}

/** Its author withdraws it instead. */
export async function leaveCommitment(
  viewer: Person,
  { commitmentId }: OwnCommitment,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const commitment = await lockedCommitment(tx, viewer, commitmentId);
    if (commitment.authorId === viewer.id) throw new NotFound("owner");
    const left = await tx.commitmentOwner.deleteMany({
      where: { commitmentId, userId: viewer.id, removedAt: null },
    });
    if (left.count === 0) return { ok: true };
    await dropNews(tx, commitmentId, viewer.id);
    const about = { actor: actorOf(viewer), at, eventId: commitment.event.id };
    await recordCommitment(tx, { verb: "commitment.left", ...about, subjectId: commitmentId });
    return { ok: true };
  });
}

async function dropNews(tx: Tx, commitmentId: string, userId: string): Promise<void> {
  await tx.commitmentNews.deleteMany({ where: { userId, mailedAt: null, note: { commitmentId } } });
}

/** Takes out somebody who joined, and keeps them out. */
export async function countOut(viewer: Person, input: CountOut): Promise<Outcome> {
  return changeOwner(viewer, input, { isOut: true });
}

/** Undoes it. */
export async function countIn(viewer: Person, input: CountOut): Promise<Outcome> {
  return changeOwner(viewer, input, { isOut: false });
}

async function changeOwner(
  viewer: Person,
  { commitmentId, userId }: CountOut,
  { isOut }: { isOut: boolean },
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const commitment = await lockedCommitment(tx, viewer, commitmentId);
    if (!mayCountOut(viewer, commitment)) throw new NotFound("commitment");
    if (commitment.authorId === userId) throw new NotFound("owner");
    const { count } = await tx.commitmentOwner.updateMany({
      where: { commitmentId, userId, removedAt: isOut ? null : { not: null } },
      data: { removedAt: isOut ? at : null },
    });
    if (count === 0) return { ok: true };
    if (isOut) await dropNews(tx, commitmentId, userId);
    const verb = isOut ? "commitment.counted-out" : "commitment.counted-in";
    const about = { actor: actorOf(viewer), at, eventId: commitment.event.id };
    await recordCommitment(tx, { verb, ...about, subjectId: commitmentId, detail: { userId } });
    return { ok: true };
  });
}
