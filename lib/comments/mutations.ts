import { randomUUID } from "node:crypto";
import { type Recipient, toPerson } from "@/lib/activity/audience-queries";
import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockedReflection } from "@/lib/reflections/queries";
import { signature } from "@/lib/reflections/signature-mutations";
import { mayComment } from "./policy";
import { isRepost, pathOf } from "./rules";
import type { CommentInput } from "./schema";

type CommentRefusal =
  | "reflection-withdrawn"
  | "comment-withdrawn"
  | "comment-vanished"
  | "already-posted";
type Posted = { ok: true; commentId: string; content: string };

/** A form's key identifies one comment. Reposting the same text within a minute returns the first comment. */
export async function postComment(
  viewer: Person,
  input: CommentInput,
): Promise<Outcome<{ commentId: string }, CommentRefusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const reflection = await lockedReflection(tx, input.reflectionId);
    if (reflection.status === "withdrawn") return { ok: false, reason: "reflection-withdrawn" };
    if (!mayComment(viewer, reflection)) throw new NotFound("reflection");
    const parent = await parentOf(tx, input);
    if (parent === "vanished") return { ok: false, reason: "comment-vanished" };
    const content = idempotencyKey(input.reflectionId, input.parentId, input.body);
    const key = idempotencyKey(viewer.id, input.key);
    const posted = await once<Posted | Refused>(tx, "comment", key, async () => {
      const repeated = await repeatedComment(tx, viewer, input, at);
      if (repeated) return { ok: true, commentId: repeated, content };
      if (parent?.withdrawnAt) return { ok: false, reason: "comment-withdrawn" };
      const commentId = await createComment(tx, viewer, input, { at, parent });
      const ids = [reflection.authorId, parent?.authorId];
      const recipients = await notifiedAuthors(tx, viewer, ids);
      const about = { actor: actorOf(viewer), at, eventId: reflection.event.id };
      await record(tx, { verb: "comment.posted", ...about, subjectId: commentId, recipients });
      return { ok: true, commentId, content };
    });
    if (!posted.ok) return posted;
    if (posted.content !== content) return { ok: false, reason: "already-posted" };
    return { ok: true, commentId: posted.commentId };
  });
}

type Refused = { ok: false; reason: CommentRefusal };

type Parent = { authorId: string; withdrawnAt: Date | null; path: string };

/** The comment being replied to; null for a top-level comment. */
async function parentOf(
  tx: Tx,
  { parentId, reflectionId }: CommentInput,
): Promise<Parent | "vanished" | null> {
  if (!parentId) return null;
  const select = { reflectionId: true, authorId: true, withdrawnAt: true, path: true } as const;
  const parent = await tx.comment.findUnique({ where: { id: parentId }, select });
  if (!parent) return "vanished";
  if (parent.reflectionId !== reflectionId) throw new NotFound("comment");
  return parent;
}

async function repeatedComment(tx: Tx, viewer: Person, input: CommentInput, at: Date) {
  const { reflectionId, parentId, body } = input;
  const last = await tx.comment.findFirst({
    where: { authorId: viewer.id, reflectionId, parentId, body, withdrawnAt: null },
    select: { id: true, createdAt: true },
    orderBy: { createdAt: "desc" },
  });
  return last && isRepost(last.createdAt, at) ? last.id : null;
}

async function createComment(
  tx: Tx,
  viewer: Person,
  input: CommentInput,
  { at, parent }: { at: Date; parent: Parent | null },
) {
  const { reflectionId, parentId, body, language: locale } = input;
  const authorName = await signature(tx, viewer, input.name, true);
  const author = { authorId: viewer.id, authorName };
  const made = { id: randomUUID() as string, createdAt: at };
  const path = pathOf(made, parent?.path ?? null);
  await tx.comment.create({
    data: { ...made, reflectionId, parentId, path, body, locale, ...author },
  });
  return made.id;
}

/** The authors of the reflection and of the parent comment, without the viewer. */
async function notifiedAuthors(
  tx: Tx,
  viewer: Person,
  ids: (string | undefined)[],
): Promise<Recipient[]> {
  const found = await tx.user.findMany({
    where: { id: { in: ids.filter((id) => id !== undefined), not: viewer.id }, suspendedAt: null },
    select: { id: true, email: true, locale: true },
  });
  return found.map(toPerson);
}
