import { audit } from "@/lib/activity/audit";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { mailPeople } from "@/lib/platform/mail/enqueue";
import { now } from "@/lib/platform/time/now";
import { signature } from "@/lib/reflections/mutations";
import { withdrawsAs } from "@/lib/reflections/policy";
import { lockedReflection } from "@/lib/reflections/queries";
import { mayComment } from "./policy";
import { isSentTwice } from "./rules";
import type { CommentInput, WithdrawComment } from "./schema";

type CommentRefusal = "reflection-withdrawn" | "comment-withdrawn" | "already-posted";

/** One comment for one key, and for the same words sent twice; the second answer is the first one's. */
export async function postComment(
  viewer: Person,
  input: CommentInput,
): Promise<Outcome<{ commentId: string }, CommentRefusal>> {
  const at = await now();
  const { reflectionId, parentId, body, key: idempotencyKey } = input;
  return db.$transaction(async (tx) => {
    const reflection = await lockedReflection(tx, reflectionId);
    if (reflection.status === "withdrawn") return refused("reflection-withdrawn");
    if (!mayComment(viewer, reflection)) throw new NotFound("reflection");
    const parent = parentId
      ? await tx.comment.findFirst({
          where: { id: parentId, reflectionId },
          select: { authorId: true, withdrawnAt: true },
        })
      : null;
    if (parentId && !parent) throw new NotFound("comment");

    const mine = { authorId: viewer.id, reflectionId, parentId, body };
    const earlier = await tx.comment.findUnique({
      where: { authorId_idempotencyKey: { authorId: viewer.id, idempotencyKey } },
      select: { id: true, reflectionId: true, parentId: true, body: true },
    });
    if (earlier) return isSame(earlier, input) ? done(earlier.id) : refused("already-posted");
    const last = await tx.comment.findFirst({
      where: { ...mine, withdrawnAt: null },
      select: { id: true, createdAt: true },
      orderBy: { createdAt: "desc" },
    });
    if (last && isSentTwice(last.createdAt, at)) return done(last.id);
    if (parent?.withdrawnAt) return refused("comment-withdrawn");

    const authorName = await signature(tx, viewer, input.name, true);
    const { id: commentId } = await tx.comment.create({
      data: {
        ...mine,
        idempotencyKey,
        authorName,
        locale: input.language,
        createdAt: at,
      },
      select: { id: true },
    });
    await tellOf(tx, commentId, viewer, [reflection.authorId, parent?.authorId]);
    return done(commentId);
  });
}

const done = (commentId: string) => ({ ok: true as const, commentId });
const refused = (reason: CommentRefusal) => ({ ok: false as const, reason });

type Said = Pick<CommentInput, "reflectionId" | "parentId" | "body">;

/** A form kept open and sent again with other words must not seem to be posted. */
function isSame(one: Said, other: Said): boolean {
  const { reflectionId, parentId, body } = other;
  return one.reflectionId === reflectionId && one.parentId === parentId && one.body === body;
}

/** A mail to the reflection's author and to whom it answers; nobody is told of their own words. */
async function tellOf(tx: Tx, commentId: string, viewer: Person, ids: (string | undefined)[]) {
  const readers = await tx.user.findMany({
    where: { id: { in: ids.filter((id) => id !== undefined), not: viewer.id }, suspendedAt: null },
    select: { id: true, email: true, locale: true },
  });
  await mailPeople(tx, readers, {
    kind: "comment-posted",
    params: { commentId },
    about: commentId,
  });
}

/** The words go out of sight; a gap stays where somebody answered them. Others' words only with a reason. */
export async function withdrawComment(viewer: Person, input: WithdrawComment): Promise<Outcome> {
  const at = await now();
  const { commentId, why } = input;
  return db.$transaction(async (tx) => {
    const found = await tx.comment.findUnique({
      where: { id: commentId },
      select: { reflectionId: true },
    });
    if (!found) throw new NotFound("comment");
    const { event, organizerIds } = await lockedReflection(tx, found.reflectionId);
    const comment = await tx.comment.findUniqueOrThrow({
      where: { id: commentId },
      select: { authorId: true, withdrawnAt: true },
    });
    const as = withdrawsAs(viewer, { ...comment, organizerIds });
    if (!as) throw new NotFound("comment");
    if (comment.withdrawnAt) return { ok: true };
    if (as !== "author" && !why) throw new InvalidField("why", "required");
    await tx.comment.update({
      where: { id: commentId },
      data: { withdrawnAt: at, withdrawnBy: as },
    });
    await audit(
      tx,
      viewer,
      {
        action: "withdraw",
        subject: "comment",
        subjectId: commentId,
        eventId: event.id,
        detail: { as, why },
      },
      at,
    );
    return { ok: true };
  });
}
