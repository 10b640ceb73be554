import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { writeMentions } from "@/lib/mentions/mutations";
import { db, type Tx } from "@/lib/platform/db/client";
import { now, realNow } from "@/lib/platform/time/now";
import { signature } from "@/lib/reflections/signature-mutations";
import { startThread } from "@/lib/threads/mutations";
import { mayTakePart } from "@/lib/threads/policy";
import { lockedSubject } from "@/lib/threads/queries";
import { type ClosedReason, closedReason } from "@/lib/threads/rules";
import type { ThreadKey } from "@/lib/threads/schema";
import { tellFollowers } from "./follow-mutations";
import { hostIdsOf } from "./lock-queries";
import { mustWait } from "./queue-queries";
import { FIRST_COMMENTS, isFirstMinuteFull, isRepost, pathOf } from "./rules";
import type { CommentInput } from "./schema";

type CommentRefusal =
  | ClosedReason
  | "comment-withdrawn"
  | "comment-vanished"
  | "comment-waits"
  | "point-vanished"
  | "already-posted"
  | "too-fast";
type Posted = { ok: true; commentId: string; waits: boolean; content: string };

/** A form's key identifies one comment. Reposting the same text within a minute returns the first comment. */
export async function postComment(
  viewer: Person,
  input: CommentInput,
): Promise<Outcome<{ commentId: string; waits: boolean }, CommentRefusal>> {
  return db.$transaction(async (tx) => {
    const subject = await lockedSubject(tx, input);
    // Under the lock, so that comments are shown in the order of their instants.
    const at = await now();
    const closed = closedReason(subject);
    if (closed) return { ok: false, reason: closed };
    if (!mayTakePart(viewer, subject)) throw new NotFound("thread");
    const parent = await parentOf(tx, input);
    if (parent === "vanished") return { ok: false, reason: "comment-vanished" };
    const pointId = parent ? parent.pointId : input.pointId;
    if (!parent && pointId && !(await hasPoint(tx, input, pointId)))
      return { ok: false, reason: "point-vanished" };
    const content = idempotencyKey(input.subjectId, input.parentId, pointId, input.body);
    const key = idempotencyKey(viewer.id, input.key ?? content);
    const posted = await once<Posted | Refused>(tx, "comment", key, async () => {
      const repeated = await repeatedComment(tx, viewer, { ...input, pointId }, at);
      if (repeated) return { ok: true, ...repeated, content };
      if (parent?.withdrawnAt) return { ok: false, reason: "comment-withdrawn" };
      if (parent?.heldAt) return { ok: false, reason: "comment-waits" };
      if (await isTooFast(tx, viewer, at)) return { ok: false, reason: "too-fast" };
      const hostIds = await hostIdsOf(tx, subject.meetupId);
      const written = { body: input.body, authorId: viewer.id };
      const waits = await mustWait(tx, viewer, written, { ...subject, hostIds });
      const shownAt = waits ? null : realNow();
      await startThread(tx, subject);
      const commentId = await createComment(
        tx,
        viewer,
        { ...input, pointId },
        { at, parent, shownAt },
      );
      const { authorId, body } = written;
      await writeMentions(tx, { commentId }, { authorId, texts: [body], isNew: true });
      const recipients = shownAt
        ? await tellFollowers(tx, subject, { id: commentId, authorId: viewer.id, at: shownAt })
        : [];
      const about = { actor: actorOf(viewer), at, eventId: subject.event.id };
      const of = { ...about, subjectId: commentId };
      const held = waits ? [{ verb: "comment.held" as const, ...of }] : [];
      await record(tx, { verb: "comment.posted", ...of, recipients }, ...held);
      return { ok: true, commentId, waits, content };
    });
    if (!posted.ok) return posted;
    if (posted.content !== content) return { ok: false, reason: "already-posted" };
    return { ok: true, commentId: posted.commentId, waits: posted.waits };
  });
}

type Refused = { ok: false; reason: CommentRefusal };

type Parent = {
  pointId: string | null;
  withdrawnAt: Date | null;
  heldAt: Date | null;
  path: string;
};

/** The comment being replied to; null for a top-level comment. */
async function parentOf(
  tx: Tx,
  { parentId, subjectId }: CommentInput,
): Promise<Parent | "vanished" | null> {
  if (!parentId) return null;
  const select = {
    ...{ threadId: true, pointId: true, path: true },
    ...{ withdrawnAt: true, heldAt: true },
  } as const;
  const parent = await tx.comment.findUnique({ where: { id: parentId }, select });
  if (!parent) return "vanished";
  if (parent.threadId !== subjectId) throw new NotFound("comment");
  return parent;
}

async function hasPoint(tx: Tx, about: ThreadKey, id: string): Promise<boolean> {
  if (about.about !== "reflection") return false;
  const where = { id, reflectionId: about.subjectId };
  return (await tx.reflectionPoint.findFirst({ where, select: { id: true } })) !== null;
}

async function repeatedComment(tx: Tx, viewer: Person, input: CommentInput, at: Date) {
  const { subjectId: threadId, parentId, pointId, body } = input;
  const last = await tx.comment.findFirst({
    where: { authorId: viewer.id, threadId, parentId, pointId, body, withdrawnAt: null },
    select: { id: true, createdAt: true, heldAt: true },
    orderBy: { createdAt: "desc" },
  });
  if (!last || !isRepost(last.createdAt, at)) return null;
  return { commentId: last.id, waits: last.heldAt !== null };
}

async function createComment(
  tx: Tx,
  viewer: Person,
  input: CommentInput,
  { at, parent, shownAt }: { at: Date; parent: Parent | null; shownAt: Date | null },
) {
  const { subjectId: threadId, parentId, pointId, body, language: locale } = input;
  const authorName = await signature(tx, viewer, input.name);
  const author = { authorId: viewer.id, authorName };
  const made = { id: randomUUID() as string, createdAt: at };
  const path = pathOf(made, parent?.path ?? null);
  await tx.comment.create({
    data: {
      ...made,
      threadId,
      parentId,
      pointId,
      path,
      body,
      locale,
      ...author,
      ...(shownAt ? { shownAt } : { heldAt: at }),
    },
  });
  return made.id;
}

async function isTooFast(tx: Tx, viewer: Person, at: Date): Promise<boolean> {
  const first = await tx.comment.findMany({
    where: { authorId: viewer.id },
    select: { createdAt: true },
    orderBy: { createdAt: "asc" },
    take: FIRST_COMMENTS,
  });
  return isFirstMinuteFull(
    first.map(({ createdAt }) => createdAt),
    at,
  );
}
