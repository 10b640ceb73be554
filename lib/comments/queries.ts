import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import type { Person } from "@/lib/kernel/viewer";
import { pageHandle } from "@/lib/people/rules";
import { db, type Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { decides, type HidesAs, hidesAs, undoes } from "@/lib/reflections/policy";
import { mayTakePart } from "@/lib/threads/policy";
import { shownThreads } from "@/lib/threads/queries";
import { type Subject, takesOn } from "@/lib/threads/rules";
import { isFollowing, mayReport } from "./policy";
import { editMinutesLeft, levelOf, pathsAbove } from "./rules";

/** Replies stay hidden below a comment that an edit put on hold, but for its author. */
const isBelowHeld = (said: Sql, viewerId: string | null = null) => Prisma.sql`
  EXISTS (SELECT FROM "Comment" above WHERE above."threadId" = ${said}."threadId"
    AND above."heldAt" IS NOT NULL AND above."withdrawnAt" IS NULL
    AND above."authorId" IS DISTINCT FROM ${viewerId}::uuid
    AND (above."id" = ${said}."parentId"
      OR (above."id" <> ${said}."id" AND starts_with(${said}."path", above."path"))))`;

/** What everybody sees of a thread that is shown. `said`: a row of the comments. */
export const shownToOthers = (said: Sql): Sql => Prisma.sql`
  (${said}."withdrawnAt" IS NULL AND ${said}."heldAt" IS NULL AND NOT ${isBelowHeld(said)})`;

/** Those of these comments that everybody sees. */
export async function shownIds(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const said = Prisma.sql`"Comment"`;
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT "Comment"."id" FROM "Comment"
      JOIN ${shownThreads} thread ON thread."id" = "Comment"."threadId"
    WHERE "Comment"."id" = ANY(${ids}::uuid[]) AND ${shownToOthers(said)}`);
  return new Set(rows.map(({ id }) => id));
}

type Row = {
  id: string;
  path: string;
  parentId: string | null;
  /** Null if the parent is withdrawn, or vanished. */
  parentName: string | null;
  authorId: string;
  authorName: string;
  profileName: string | null;
  handle: string | null;
  suspendedAt: Date | null;
  locale: Locale;
  body: string;
  createdAt: Date;
  editedAt: Date | null;
  revision: number;
  withdrawnAt: Date | null;
  withdrawnBy: HidesAs | null;
  withdrawnWhy: string | null;
  heldAt: Date | null;
  /** The viewer hosts the city. */
  isHost: boolean;
  likes: number;
  isLiked: boolean;
  /** Shown since the viewer's last visit. */
  isNew: boolean;
  /** Whether the viewer was here before. */
  wasVisited: boolean;
  pointId: string | null;
  /** Of a comment that no other is above. */
  pointText: string | null;
  /** Of the open question that was made from it. */
  questionSlug: string | null;
  /** Not withdrawn, or above one that is not. */
  isShown: boolean;
};

const PAGE = 50;

type Part = {
  from?: string | null | undefined;
  pointId?: string | undefined;
  /** Of a talk, whose thread opens before its night. */
  opensAt?: Date;
};

/**
 * A page of 50 comments in the order of the thread, beginning with those above the comment `from`; with `pointId`,
 * those about one point.
 */
export async function threadOf(
  subject: Subject,
  viewer: Person | null,
  { from, pointId, opensAt }: Part = {},
) {
  const at = await now();
  const since = shownInPlaceSince(at);
  const start = from ? await pathOfComment(subject.id, { from, pointId }) : null;
  const above = start ? pathsAbove(start) : [];
  const rows = await rowsFrom(subject, viewer, { start, above, since, pointId });
  const last = above.length + PAGE;
  const comments = rows
    .slice(0, last)
    .map((row) => plain(row, subject, viewer, at))
    .filter((comment) => comment.isShown || comment.canRestore);
  /** Whether there is something that a visit would mark as seen. */
  const isNews = rows.length === 0 || rows.some((row) => row.isNew || !row.wasVisited);
  return {
    ...{ comments, isNews, next: rows[last]?.id ?? null, isFirst: !start },
    takesOn: takesOn(subject, opensAt ?? null, at),
  };
}

type Start = {
  start: string | null;
  above: string[];
  since: Date;
  pointId: string | undefined;
};

/** What is withdrawn keeps its place above replies, and for a while where it can be restored. */
function rowsFrom(
  subject: Subject,
  viewer: Person | null,
  { start, above, since, pointId }: Start,
): Promise<Row[]> {
  const runs = decides(viewer, { ...subject, hostIds: [] });
  const hostId = viewer?.suspended ? null : viewer?.id;
  const isHost = Prisma.sql`EXISTS (SELECT FROM "MeetupRole"
    WHERE "meetupId" = ${subject.meetupId}::uuid AND "userId" = ${hostId ?? null}::uuid
      AND "role" = 'host')`;
  const ofPoint = pointId ? Prisma.sql`AND said."pointId" = ${pointId}::uuid` : Prisma.empty;
  const isShownAsWithdrawn = Prisma.sql`said."withdrawnAt" IS NOT NULL`;
  const isOwn = Prisma.sql`coalesce(said."authorId" = ${viewer?.id ?? null}::uuid, false)`;
  const visited = Prisma.sql`(SELECT "seenAt" FROM "ThreadVisit"
    WHERE "threadId" = ${subject.id}::uuid AND "userId" = ${viewer?.id ?? null}::uuid)`;
  const hasReplies = Prisma.sql`(
    EXISTS (SELECT FROM "Comment" below WHERE below."threadId" = said."threadId"
      AND below."path" > said."path" AND below."path" < said."path" || 'g'
      AND below."withdrawnAt" IS NULL AND below."heldAt" IS NULL)
    OR EXISTS (SELECT FROM "Comment" reply WHERE reply."parentId" = said."id"
      AND reply."withdrawnAt" IS NULL AND reply."heldAt" IS NULL))`;
  const isShown = Prisma.sql`(said."withdrawnAt" IS NULL OR ${hasReplies}
    OR said."withdrawnBy" <> 'author' AND ${isOwn})`;
  return db.$queryRaw<Row[]>(Prisma.sql`
    SELECT said."id", said."path", said."parentId", said."authorId", said."authorName",
      author."name" AS "profileName", author."handle", author."suspendedAt",
      said."locale"::text, said."body", said."createdAt", said."editedAt", said."revision", said."withdrawnAt", said."withdrawnBy",
      said."withdrawnWhy", said."heldAt", ${isHost} AS "isHost",
      CASE WHEN parent."withdrawnAt" IS NULL AND parent."heldAt" IS NULL THEN parent."authorName" END
        AS "parentName",
      (SELECT count(*)::int FROM "Reaction" WHERE "commentId" = said."id") AS "likes",
      EXISTS (SELECT FROM "Reaction" WHERE "commentId" = said."id"
        AND "personId" = ${viewer?.id ?? null}::uuid) AS "isLiked",
      coalesce(said."shownAt" > ${visited} AND NOT ${isOwn}, false) AS "isNew",
      ${visited} IS NOT NULL AS "wasVisited",
      (SELECT "slug" FROM "OpenQuestion" WHERE "commentId" = said."id" AND "withdrawnAt" IS NULL
        ORDER BY "createdAt", "id" LIMIT 1) AS "questionSlug",
      said."pointId", CASE WHEN said."parentId" IS NULL THEN point."text" END AS "pointText",
      ${isShown} AS "isShown"
    FROM "Comment" said JOIN "User" author ON author."id" = said."authorId" LEFT JOIN "Comment" parent ON parent."id" = said."parentId"
      LEFT JOIN "ReflectionPoint" point ON point."id" = said."pointId"
    WHERE said."threadId" = ${subject.id}::uuid ${ofPoint}
      AND (said."path" >= ${start ?? ""} OR said."path" = ANY(${above}::text[]))
      AND (${isShown} OR said."withdrawnAt" > ${since})
      AND (${runs} OR ${isOwn} OR ${isHost} OR ((said."heldAt" IS NULL OR ${isShownAsWithdrawn})
        AND NOT ${isBelowHeld(Prisma.sql`said`, viewer?.id)}))
    ORDER BY said."path" LIMIT ${above.length + PAGE + 1}`);
}

function plain(row: Row, subject: Subject, viewer: Person | null, at: Date) {
  const since = shownInPlaceSince(at);
  const { id, parentId, locale, createdAt, withdrawnAt } = row;
  const withdrawn = withdrawnAt !== null;
  const { authorId, withdrawnBy, heldAt } = row;
  const hostIds = viewer && row.isHost ? [viewer.id] : [];
  const { organizerIds } = subject;
  const rights = { authorId, organizerIds, hostIds, withdrawnAt, withdrawnBy, heldAt };
  const as = hidesAs(viewer, rights);
  const level = levelOf(row.path);
  const isOwn = viewer?.id === row.authorId;
  const isHidden = withdrawn && isOwn && row.withdrawnBy !== "author";
  return {
    ...{ id, locale, createdAt, withdrawn, level },
    authorName: withdrawn ? null : row.authorName,
    authorHandle: withdrawn ? null : pageHandle(row.authorName, { ...row, name: row.profileName }),
    body: withdrawn ? null : row.body,
    /** Hidden by somebody else: what its author still sees of it. */
    hidden: isHidden
      ? { body: row.body, by: row.withdrawnBy ?? "organizer", why: row.withdrawnWhy }
      : null,
    isWaiting: row.heldAt !== null,
    mayApprove: row.heldAt !== null && !withdrawn && decides(viewer, rights),
    mayReport: mayReport(viewer, rights, subject),
    likes: row.likes,
    isLiked: row.isLiked,
    isNew: row.isNew && !withdrawn,
    mayLike: !withdrawn && heldAt === null && mayTakePart(viewer, subject),
    /** What it is about, where no comment is above it. */
    point:
      row.pointId && row.pointText && !withdrawn ? { id: row.pointId, text: row.pointText } : null,
    questionSlug: withdrawn ? null : row.questionSlug,
    isEdited: row.editedAt !== null,
    revision: row.revision,
    isOwn,
    editMinutesLeft: isOwn && !withdrawn ? editMinutesLeft(createdAt, at) : 0,
    withdrawnByAuthor: row.withdrawnBy === "author",
    isReply: level > 1,
    /** Null also where the parent vanished. */
    parentId,
    parentName: row.parentName,
    withdrawsAs: withdrawn ? null : as,
    /** Withdrawn a moment ago, in the viewer's role. */
    canRestore: withdrawn && withdrawnAt > since && undoes(as, rights),
    isShown: row.isShown,
  };
}

export type ShownComment = ReturnType<typeof plain>;
export type ShownThread = Awaited<ReturnType<typeof threadOf>>;

async function pathOfComment(
  threadId: string,
  { from: id, pointId }: { from: string; pointId: string | undefined },
): Promise<string | null> {
  const where = { id, threadId, ...(pointId && { pointId }) };
  return (await db.comment.findFirst({ where, select: { path: true } }))?.path ?? null;
}

/** Null if nobody is signed in. */
export async function followsThread(
  subject: { id: string; authorId: string | null },
  viewer: Person | null,
): Promise<boolean | null> {
  if (!viewer) return null;
  const where = { threadId_userId: { threadId: subject.id, userId: viewer.id } };
  const follow = await db.commentFollow.findUnique({ where, select: { endedAt: true } });
  return isFollowing(follow, viewer, subject);
}
