import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { tellFollowers } from "./follow-mutations";
import { lockComment } from "./lock-queries";
import { mayComment, runsThread } from "./policy";
import type { CommentId, ReportComment } from "./schema";

/** A person reports a comment once; what is hidden already needs no report. */
export async function reportComment(
  viewer: Person,
  { commentId, why }: ReportComment,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { reflection, event, ...comment } = await lockComment(tx, commentId);
    const isOwn = comment.authorId === viewer.id;
    if (isOwn || comment.heldAt || !mayComment(viewer, reflection)) throw new NotFound("comment");
    if (comment.withdrawnAt) return { ok: true };
    const report = { id: randomUUID() as string, commentId, reporterId: viewer.id, why };
    const { count } = await tx.commentReport.createMany({
      data: { ...report, createdAt: at },
      skipDuplicates: true,
    });
    if (count === 0) return { ok: true };
    const about = { actor: actorOf(viewer), at, eventId: event.id, subjectId: commentId };
    await record(tx, { verb: "comment.reported", ...about, detail: { why } });
    return { ok: true };
  });
}

/** The comment stays: whoever runs the thread has seen its reports. */
export async function keepComment(viewer: Person, { commentId }: CommentId): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { event } = await lockToRun(tx, viewer, commentId);
    const open = { commentId, closedAt: null };
    const { count } = await tx.commentReport.updateMany({ where: open, data: { closedAt: at } });
    if (count === 0) return { ok: true };
    const about = { actor: actorOf(viewer), at, eventId: event.id, subjectId: commentId };
    await record(tx, { verb: "comment.kept", ...about });
    return { ok: true };
  });
}

/** Shows a comment that waited. Only now are its readers mailed. */
export async function approveComment(viewer: Person, { commentId }: CommentId): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const { event, reflection, ...comment } = await lockToRun(tx, viewer, commentId);
    const at = await now();
    if (!comment.heldAt || comment.withdrawnAt) return { ok: true };
    await tx.comment.update({ where: { id: commentId }, data: { heldAt: null, shownAt: at } });
    const shown = { reflectionId: reflection.id, reflectionAuthorId: reflection.authorId };
    const recipients = await tellFollowers(tx, { ...shown, authorId: comment.authorId, at });
    const about = { actor: actorOf(viewer), at, eventId: event.id, subjectId: commentId };
    await record(tx, { verb: "comment.approved", ...about, recipients });
    return { ok: true };
  });
}

async function lockToRun(tx: Tx, viewer: Person, commentId: string) {
  const comment = await lockComment(tx, commentId);
  if (!runsThread(viewer, comment)) throw new NotFound("comment");
  return comment;
}
