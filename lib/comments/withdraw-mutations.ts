import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { hidesAs, undoes } from "@/lib/reflections/policy";
import { recordInThread } from "@/lib/threads/mutations";
import { type ClosedReason, closedReason } from "@/lib/threads/rules";
import { lockComment } from "./lock-queries";
import { closeReports } from "./moderate-mutations";
import type { RestoreComment, WithdrawComment } from "./schema";

/** Hides a comment's text. Withdrawing somebody else's comment requires a reason. */
export async function withdrawComment(viewer: Person, input: WithdrawComment): Promise<Outcome> {
  const at = await now();
  const { commentId, why } = input;
  return db.$transaction(async (tx) => {
    const { event, subject, ...comment } = await lockComment(tx, commentId);
    const as = hidesAs(viewer, comment);
    if (!as) throw new NotFound("comment");
    if (comment.withdrawnAt) return { ok: true };
    if (as !== "author" && !why) throw new InvalidField("why", "required");
    await tx.comment.update({
      where: { id: commentId },
      data: { withdrawnAt: at, withdrawnBy: as, withdrawnWhy: as === "author" ? null : why },
    });
    // An author could otherwise shed reports by withdrawing and restoring the comment.
    if (as !== "author") await closeReports(tx, commentId, at);
    const about = { actor: actorOf(viewer), at, eventId: event.id, subjectId: commentId };
    await recordInThread(tx, subject, { verb: "comment.withdrawn", ...about, detail: { as, why } });
    return { ok: true };
  });
}

/** Undoes a withdrawal, for whoever may withdraw the comment in the same role: an author can't undo an organizer's. */
export async function restoreComment(
  viewer: Person,
  { commentId }: RestoreComment,
): Promise<Outcome<object, ClosedReason>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { event, subject, ...comment } = await lockComment(tx, commentId);
    const as = hidesAs(viewer, comment);
    if (!as) throw new NotFound("comment");
    if (!comment.withdrawnAt) return { ok: true };
    if (!undoes(as, comment)) throw new NotFound("comment");
    const closed = closedReason(subject);
    if (closed) return { ok: false, reason: closed };
    await tx.comment.update({
      where: { id: commentId },
      data: { withdrawnAt: null, withdrawnBy: null, withdrawnWhy: null },
    });
    const about = { actor: actorOf(viewer), at, eventId: event.id, subjectId: commentId };
    await recordInThread(tx, subject, { verb: "comment.restored", ...about, detail: { as } });
    return { ok: true };
  });
}
