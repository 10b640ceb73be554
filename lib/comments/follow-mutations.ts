import { type Recipient, toPerson } from "@/lib/activity/audience-queries";
import { record } from "@/lib/activity/record";
import { itemsMailed } from "@/lib/digests/mutations";
import { waitingFor, waitingItems } from "@/lib/digests/queries";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person, SYSTEM } from "@/lib/kernel/viewer";
import { markMentions } from "@/lib/mentions/mutations";
import { db, type Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { forEachDue } from "@/lib/platform/jobs/for-each-due";
import { now, realNow } from "@/lib/platform/time/now";
import { lockPerson } from "@/lib/seating/locks";
import { startThread } from "@/lib/threads/mutations";
import { mayTakePart } from "@/lib/threads/policy";
import { lockedSubject, shownThreads } from "@/lib/threads/queries";
import type { Subject } from "@/lib/threads/rules";
import { isFollowing } from "./policy";
import { shownToOthers } from "./queries";
import { DIGEST_LENGTH, mailedSince, settledSince } from "./rules";
import type { FollowThread, VisitThread } from "./schema";

/** By the button of a thread. Whoever writes follows without it. */
export async function followThread(
  viewer: Person,
  { follow, ...key }: FollowThread,
): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const subject = await lockedSubject(tx, key);
    if (!mayTakePart(viewer, subject)) throw new NotFound("thread");
    const threadId = subject.id;
    const following = { threadId, userId: viewer.id, at: realNow() };
    const where = { threadId_userId: { threadId, userId: viewer.id } };
    const before = await tx.commentFollow.findUnique({ where, select: { endedAt: true } });
    if (isFollowing(before, viewer, subject) === follow) return { ok: true };
    await startThread(tx, subject);
    await (follow ? startFollowing : stopFollowing)(tx, following);
    const about = { actor: actorOf(viewer), at: await now(), eventId: subject.event.id };
    const verb = follow ? "comment.followed" : "comment.unfollowed";
    await record(tx, { verb, ...about, subjectId: threadId });
    return { ok: true };
  });
}

type Following = { threadId: string; userId: string; at: Date };

/** Nothing older than this is told, nor what was said while they did not follow. */
async function startFollowing(tx: Tx, { threadId, userId, at }: Following): Promise<void> {
  const begun = { since: at, endedAt: null, toldAt: null };
  const { count } = await tx.commentFollow.updateMany({
    where: { threadId, userId, endedAt: { not: null } },
    data: begun,
  });
  if (count > 0) return;
  await tx.commentFollow.createMany({
    data: { threadId, userId, ...begun },
    skipDuplicates: true,
  });
}

/** Whoever wrote what the thread is about follows it without a row. */
async function stopFollowing(tx: Tx, { threadId, userId, at }: Following): Promise<void> {
  await tx.commentFollow.upsert({
    where: { threadId_userId: { threadId, userId } },
    create: { threadId, userId, since: at, endedAt: at },
    update: { endedAt: at },
  });
}

/** The next visit marks what is shown from now on. Changes nothing where nothing was new. */
export async function visitThread(viewer: Person | null, key: VisitThread): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const subject = await lockedSubject(tx, key);
    if (!viewer || !mayTakePart(viewer, subject)) throw new NotFound("thread");
    const [threadId, seenAt] = [subject.id, realNow()];
    const visit = { threadId, userId: viewer.id };
    const where = { threadId_userId: visit };
    const before = await tx.threadVisit.findUnique({ where, select: { seenAt: true } });
    const later = before ? { shownAt: { gt: before.seenAt } } : {};
    const unseen = { threadId, authorId: { not: viewer.id }, ...later };
    if (before && !(await tx.comment.findFirst({ where: unseen, select: { id: true } })))
      return { ok: true };
    await startThread(tx, subject);
    await tx.threadVisit.upsert({ where, create: { ...visit, seenAt }, update: { seenAt } });
    const about = { actor: actorOf(viewer), at: await now(), eventId: subject.event.id };
    await record(tx, { verb: "comment.thread-visited", ...about, subjectId: threadId });
    return { ok: true };
  });
}

/** `at`: when others see it, in real time. */
type Shown = { id: string; authorId: string; at: Date };

/**
 * A comment is shown: its writer follows its thread, as the subject's author does unless they stopped. Returns those
 * who are mailed at once, for whom it is the thread's first answer; the others find it in their next digest.
 */
export async function tellFollowers(
  tx: Tx,
  { id: threadId, authorId: subjectAuthorId }: Subject,
  { id: commentId, authorId, at }: Shown,
): Promise<Recipient[]> {
  await startFollowing(tx, { threadId, userId: authorId, at });
  if (subjectAuthorId)
    await tx.commentFollow.createMany({
      data: { threadId, userId: subjectAuthorId, since: at },
      skipDuplicates: true,
    });
  const first = {
    ...{ threadId, endedAt: null, toldAt: null, userId: { not: authorId } },
    user: { suspendedAt: null },
  };
  const follows = await tx.commentFollow.findMany({
    where: first,
    select: { user: { select: { id: true, email: true, locale: true } } },
  });
  const ids = follows.map(({ user }) => user.id);
  const told = { threadId, userId: { in: ids } };
  await tx.commentFollow.updateMany({ where: told, data: { toldAt: at } });
  await markMentions(tx, { commentId }, ids);
  await startDay(tx, ids, at);
  return follows.map(({ user }) => toPerson(user));
}

/** The next digest is due a day after the first answer that was mailed since the last one. */
async function startDay(tx: Tx, ids: string[], at: Date): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE "User" SET "repliesMailedAt" = ${at} WHERE "id" = ANY(${ids}::uuid[])
      AND ("repliesMailedAt" IS NULL OR "repliesMailedAt" <= ${mailedSince(at)})`);
}

const AT_ONCE = 200;

/**
 * Mails everybody who is due what they have not been told of: in the threads that they follow, where they are mentioned,
 * and of questions that concern them.
 */
export async function sendCommentDigests(): Promise<void> {
  const at = realNow();
  const due = await db.$queryRaw<{ userId: string }[]>(Prisma.sql`
    SELECT follow."userId" ${untold(at)} UNION SELECT mention."personId" ${untoldMentions(at)}
    UNION ${waitingFor(mailedSince(at))} LIMIT ${AT_ONCE}`);
  await forEachDue(due, ({ userId }) => sendDigest(userId, at));
}

/** Before an edit put it on hold: an approval shows it anew. */
const wasMailed = Prisma.sql`EXISTS (
  SELECT FROM "Email" mail WHERE mail."recipient" = person."email"
    AND mail."unsentReason" IS NULL AND mail."failedAt" IS NULL
    AND (mail."kind" = 'comment-posted' AND mail."eventId" = thread."eventId"
        AND mail."params"->>'commentId' = comment."id"::text
      OR mail."kind" = 'comment-digest' AND mail."eventId" IS NULL
        AND jsonb_exists(mail."params"->'commentIds', comment."id"::text)))`;

/** `person` gets a digest today. */
const isDue = (at: Date) => Prisma.sql`person."suspendedAt" IS NULL
  AND (person."repliesMailedAt" IS NULL OR person."repliesMailedAt" <= ${mailedSince(at)})`;

/** Follows with comments that their person was not told of. */
const untold = (at: Date) => Prisma.sql`
  FROM "CommentFollow" follow
  JOIN "User" person ON person."id" = follow."userId" AND ${isDue(at)}
  JOIN ${shownThreads} thread ON thread."id" = follow."threadId"
  JOIN "Comment" comment ON comment."threadId" = follow."threadId"
    AND comment."authorId" <> follow."userId" AND comment."shownAt" > follow."toldAt"
    AND comment."shownAt" <= ${settledSince(at)} AND ${shownToOthers(Prisma.sql`comment`)}
    AND (comment."editedAt" IS NULL OR NOT ${wasMailed})
  WHERE follow."endedAt" IS NULL AND follow."toldAt" IS NOT NULL`;

/** Those in what everybody sees; a comment at the same time as in the thread's digest. */
const untoldMentions = (at: Date) => Prisma.sql`
  FROM "Mention" mention
  JOIN "User" person ON person."id" = mention."personId" AND ${isDue(at)}
  LEFT JOIN "Comment" comment ON comment."id" = mention."commentId"
  JOIN ${shownThreads} thread
    ON thread."id" = coalesce(mention."reflectionId", comment."threadId")
  WHERE mention."mailedAt" IS NULL AND mention."createdAt" <= ${settledSince(at)}
    AND (mention."commentId" IS NULL
      OR (comment."shownAt" <= ${settledSince(at)} AND ${shownToOthers(Prisma.sql`comment`)}))`;

async function sendDigest(userId: string, at: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    // Of two workers, the second one finds nothing left to tell.
    await lockPerson(tx, userId);
    const { comments, reflections, mentions } = await untoldOf(tx, userId, at);
    const items = await waitingItems(tx, userId, mailedSince(at));
    const count = comments.length + reflections.length;
    if (count + items.length === 0) return;
    await itemsMailed(tx, userId, items, at);
    await tx.user.update({ where: { id: userId }, data: { repliesMailedAt: at } });
    await tx.commentFollow.updateMany({
      where: { userId, endedAt: null, toldAt: { not: null } },
      data: { toldAt: settledSince(at) },
    });
    await markMentions(tx, { id: { in: mentions.map(({ id }) => id) } }, [userId]);
    const person = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, locale: true },
    });
    const reflectionIds = reflections.slice(0, DIGEST_LENGTH);
    const commentIds = comments.slice(0, DIGEST_LENGTH - reflectionIds.length);
    const mentionIds = mentions.flatMap(({ commentId }) => commentId ?? []);
    const params = {
      ...{ commentIds, reflectionIds, more: count - commentIds.length - reflectionIds.length },
      mentionIds: mentionIds.filter((id) => commentIds.includes(id)),
      questions: items.map(({ questionId: id, kind }) => ({ id, kind })),
    };
    const about = { actor: SYSTEM, at: await now(), eventId: null, subjectId: userId };
    await record(tx, {
      verb: "comment.digested",
      ...about,
      params,
      recipients: [toPerson(person)],
    });
  });
}

type Untold = { id: string; reflectionId: string | null; commentId: string | null };

/** Reflections that mention the person, and comments, in the order of their threads, that do or that they follow. */
async function untoldOf(tx: Tx, userId: string, at: Date) {
  const mentions = await tx.$queryRaw<Untold[]>(Prisma.sql`
    SELECT mention."id", mention."reflectionId", mention."commentId" ${untoldMentions(at)}
      AND mention."personId" = ${userId}::uuid
    ORDER BY mention."createdAt", mention."id"`);
  const mentioning = mentions.flatMap(({ commentId }) => commentId ?? []);
  const comments = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT "id" FROM "Comment" WHERE "id" = ANY(${mentioning}::uuid[])
      OR "id" IN (SELECT comment."id" ${untold(at)} AND follow."userId" = ${userId}::uuid)
    ORDER BY "threadId", "path"`);
  return {
    mentions,
    reflections: mentions.flatMap(({ reflectionId }) => reflectionId ?? []),
    comments: comments.map(({ id }) => id),
  };
}
