import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { writeMentions } from "@/lib/mentions/mutations";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { recordInThread } from "@/lib/threads/mutations";
import { mayTakePart } from "@/lib/threads/policy";
import { type ClosedReason, closedReason } from "@/lib/threads/rules";
import { lockComment } from "./lock-queries";
import { mustWait } from "./queue-queries";
import { editMinutesLeft } from "./rules";
import type { EditComment } from "./schema";

type EditRefusal = ClosedReason | "comment-withdrawn" | "edit-over" | "stale";

/** By the server's clock. A form that arrives again has nothing left to change. */
export async function editComment(
  viewer: Person,
  { commentId, revision, body }: EditComment,
): Promise<Outcome<{ commentId: string }, EditRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const comment = await lockComment(tx, commentId);
    const { subject, event } = comment;
    if (comment.authorId !== viewer.id) throw new NotFound("comment");
    const closed = closedReason(subject);
    if (closed) return { ok: false, reason: closed };
    if (!mayTakePart(viewer, subject)) throw new NotFound("comment");
    if (comment.withdrawnAt) return { ok: false, reason: "comment-withdrawn" };
    if (comment.body === body) return { ok: true, commentId };
    if (editMinutesLeft(comment.createdAt, at) === 0) return { ok: false, reason: "edit-over" };
    if (comment.revision !== revision) return { ok: false, reason: "stale" };
    const written = { id: commentId, body, authorId: viewer.id };
    const waits = await mustWait(tx, viewer, written, {
      ...comment,
      authorId: subject.authorId,
    });
    const held = waits ? { heldAt: at } : {};
    const data = { body, editedAt: at, revision: { increment: 1 }, ...held };
    await tx.comment.update({ where: { id: commentId }, data });
    await writeMentions(tx, { commentId }, { authorId: viewer.id, texts: [body], isNew: false });
    const about = { actor: actorOf(viewer), at, eventId: event.id, subjectId: commentId };
    const newlyHeld = waits && comment.heldAt === null;
    const entries = newlyHeld ? [{ verb: "comment.held" as const, ...about }] : [];
    await recordInThread(tx, subject, { verb: "comment.edited", ...about }, ...entries);
    return { ok: true, commentId };
  });
}
