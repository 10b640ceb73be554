import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { undoes, withdrawsAs } from "@/lib/reflections/policy";
import { lockedCommitment } from "./lock-queries";
import { recordCommitment } from "./next-mutations";
import type { OwnCommitment, WithdrawCommitment } from "./schema";

/** Hides a commitment. Withdrawing somebody else's requires a reason. */
export async function withdrawCommitment(
  viewer: Person,
  { commitmentId, why }: WithdrawCommitment,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const commitment = await lockedCommitment(tx, viewer, commitmentId);
    const as = withdrawsAs(viewer, commitment);
    if (!as) throw new NotFound("commitment");
    if (commitment.withdrawnAt) return { ok: true };
    if (as !== "author" && !why) throw new InvalidField("why", "required");
    const data = { withdrawnAt: at, withdrawnBy: as };
    await tx.commitment.update({ where: { id: commitmentId }, data });
    const about = { actor: actorOf(viewer), at, eventId: commitment.event.id };
    const subject = { subjectId: commitmentId, detail: { as, why } };
    await recordCommitment(tx, { verb: "commitment.withdrawn", ...about, ...subject });
    return { ok: true };
  });
}

export async function restoreCommitment(
  viewer: Person,
  { commitmentId }: OwnCommitment,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const commitment = await lockedCommitment(tx, viewer, commitmentId);
    const as = withdrawsAs(viewer, commitment);
    if (as && !commitment.withdrawnAt) return { ok: true };
    if (!undoes(as, commitment)) throw new NotFound("commitment");
    const data = { withdrawnAt: null, withdrawnBy: null };
    await tx.commitment.update({ where: { id: commitmentId }, data });
    const about = { actor: actorOf(viewer), at, eventId: commitment.event.id };
    await recordCommitment(tx, {
      verb: "commitment.restored",
      ...about,
      subjectId: commitmentId,
    });
    return { ok: true };
  });
}
