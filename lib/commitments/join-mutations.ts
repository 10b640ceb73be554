import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { signature } from "@/lib/reflections/signature-mutations";
import { lockedCommitment } from "./lock-queries";
import { recordShown } from "./next-mutations";
import { type JoinRefusal, joinRefusal } from "./rules";
import type { JoinCommitment, OwnCommitment } from "./schema";

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
    const shownName = showsName ? await signature(tx, viewer, name, true) : null;
    if (before?.shownName === shownName) return { ok: true };
    await tx.commitmentOwner.upsert({
      where: { commitmentId_userId: id },
      create: { ...id, shownName, since: at },
      update: { shownName },
    });
    const about = { actor: actorOf(viewer), at, eventId: commitment.event.id };
    await recordShown(tx, { verb: "commitment.joined", ...about, subjectId: commitmentId });
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
      where: { commitmentId, userId: viewer.id },
    });
    if (left.count === 0) return { ok: true };
    const waiting = { userId: viewer.id, mailedAt: null, note: { commitmentId } };
    await tx.commitmentNews.deleteMany({ where: waiting });
    const about = { actor: actorOf(viewer), at, eventId: commitment.event.id };
    await recordShown(tx, { verb: "commitment.left", ...about, subjectId: commitmentId });
    return { ok: true };
  });
}
