import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now, realNow } from "@/lib/platform/time/now";
import { decides } from "@/lib/reflections/policy";
import { recordInThread } from "@/lib/threads/mutations";
import { mayTakePart } from "@/lib/threads/policy";
import { tellFollowers } from "./follow-mutations";
import { lockComment } from "./lock-queries";
import { mayReport } from "./policy";
import type { ReadComment, ReportComment } from "./schema";

/** A person reports a text once; what is hidden already needs no report. */
export async function reportComment(
  viewer: Person,
  { commentId, why }: ReportComment,
): Promise<Outcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { subject, event, ...comment } = await lockComment(tx, commentId);
    if (comment.withdrawnAt && mayTakePart(viewer, subject)) return { ok: true };
    if (!mayReport(viewer, comment, subject)) throw new NotFound("comment");
    if (!(await addReport(tx, { commentId, reporterId: viewer.id, why, at }, comment.editedAt)))
      return { ok: true };
    const about = { actor: actorOf(viewer), at, eventId: event.id, subjectId: commentId };
    await record(tx, { verb: "comment.reported", ...about, detail: { why } });
    return { ok: true };
  });
}

type NewReport = { commentId: string; reporterId: string; why: string; at: Date };

/** False if the person reported this text before. One that was kept is reported anew once it was edited. */
async function addReport(
  tx: Tx,
  { commentId, reporterId, why, at }: NewReport,
  editedAt: Date | null,
): Promise<boolean> {
  const id: string = randomUUID();
  const { count: added } = await tx.commentReport.createMany({
    data: { id, commentId, reporterId, why, createdAt: at },
    skipDuplicates: true,
  });
  if (added > 0 || editedAt === null) return added > 0;
  const { count: reopened } = await tx.commentReport.updateMany({
    where: { commentId, reporterId, closedAt: { lt: editedAt } },
    data: { why, createdAt: at, closedAt: null },
  });
  return reopened > 0;
}

/** Whoever runs the thread has seen them. */
export async function closeReports(tx: Tx, commentId: string, at: Date): Promise<boolean> {
  const { count } = await tx.commentReport.updateMany({
    where: { commentId, closedAt: null },
    data: { closedAt: at },
  });
  return count > 0;
}

/** The comment stays as whoever runs the thread has read it. */
export async function keepComment(
  viewer: Person,
  { commentId, revision }: ReadComment,
): Promise<Outcome<object, "edited-meanwhile">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { event, ...comment } = await lockToRun(tx, viewer, commentId);
    if (comment.revision !== revision) return { ok: false, reason: "edited-meanwhile" };
    if (!(await closeReports(tx, commentId, at))) return { ok: true };
    const about = { actor: actorOf(viewer), at, eventId: event.id, subjectId: commentId };
    await record(tx, { verb: "comment.kept", ...about });
    return { ok: true };
  });
}

/** Shows a comment that waited, as it was read. Only now are its readers mailed: after an edit, in a digest. */
export async function approveComment(
  viewer: Person,
  { commentId, revision }: ReadComment,
): Promise<Outcome<object, "edited-meanwhile" | "thread-not-shown">> {
  return db.$transaction(async (tx) => {
    const { event, subject, ...comment } = await lockToRun(tx, viewer, commentId);
    const at = await now();
    if (!comment.heldAt || comment.withdrawnAt) return { ok: true };
    if (subject.state !== "open") return { ok: false, reason: "thread-not-shown" };
    if (comment.revision !== revision) return { ok: false, reason: "edited-meanwhile" };
    // Also of one that was shown before: digests that went while it was on hold left it out.
    const shownAt = realNow();
    await tx.comment.update({ where: { id: commentId }, data: { heldAt: null, shownAt } });
    const recipients = comment.shownAt
      ? []
      : await tellFollowers(tx, subject, {
          ...{ id: commentId, authorId: comment.authorId, at: shownAt },
        });
    const about = { actor: actorOf(viewer), at, eventId: event.id, subjectId: commentId };
    await recordInThread(tx, subject, { verb: "comment.approved", ...about, recipients });
    return { ok: true };
  });
}

async function lockToRun(tx: Tx, viewer: Person, commentId: string) {
  const comment = await lockComment(tx, commentId);
  if (!decides(viewer, comment)) throw new NotFound("comment");
  return comment;
}
