import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { type WithdrawsAs, withdrawsAs } from "@/lib/reflections/policy";
import { editMinutesLeft, levelOf, pathsAbove } from "./rules";

type Row = {
  id: string;
  path: string;
  parentId: string | null;
  /** Null if the parent is withdrawn, or vanished. */
  parentName: string | null;
  authorId: string;
  authorName: string;
  locale: Locale;
  body: string;
  createdAt: Date;
  editedAt: Date | null;
  revision: number;
  withdrawnAt: Date | null;
  withdrawnBy: WithdrawsAs | null;
  /** Not withdrawn, or above one that is not. */
  isShown: boolean;
};

type Reflection = { id: string; organizerIds: string[] };

const PAGE = 50;

/** A page of 50 comments in the order of the thread, beginning with those above the comment `from`. */
export async function threadOf(
  reflection: Reflection,
  viewer: Person | null,
  from?: string | null,
) {
  const at = await now();
  const since = shownInPlaceSince(at);
  const start = from ? await pathOfComment(reflection.id, from) : null;
  const above = start ? pathsAbove(start) : [];
  const rows = await rowsFrom(reflection.id, { start, above }, since);
  const last = above.length + PAGE;
  const comments = rows
    .slice(0, last)
    .map((row) => plain(row, reflection, viewer, at))
    .filter((comment) => comment.isShown || comment.canRestore);
  return { comments, next: rows[last]?.id ?? null, isFirst: !start };
}

type Start = { start: string | null; above: string[] };

/** What is withdrawn keeps its place above replies, and for a while where it can be restored. */
function rowsFrom(reflectionId: string, { start, above }: Start, since: Date): Promise<Row[]> {
  const hasReplies = Prisma.sql`(
    EXISTS (SELECT FROM "Comment" below WHERE below."reflectionId" = said."reflectionId"
      AND below."path" > said."path" AND below."path" < said."path" || 'g'
      AND below."withdrawnAt" IS NULL)
    OR EXISTS (SELECT FROM "Comment" reply WHERE reply."parentId" = said."id"
      AND reply."withdrawnAt" IS NULL))`;
  return db.$queryRaw<Row[]>(Prisma.sql`
    SELECT said."id", said."path", said."parentId", said."authorId", said."authorName",
      said."locale"::text, said."body", said."createdAt", said."editedAt", said."revision", said."withdrawnAt", said."withdrawnBy",
      CASE WHEN parent."withdrawnAt" IS NULL THEN parent."authorName" END AS "parentName",
      said."withdrawnAt" IS NULL OR ${hasReplies} AS "isShown"
    FROM "Comment" said LEFT JOIN "Comment" parent ON parent."id" = said."parentId"
    WHERE said."reflectionId" = ${reflectionId}::uuid
      AND (said."path" >= ${start ?? ""} OR said."path" = ANY(${above}::text[]))
      AND (said."withdrawnAt" IS NULL OR said."withdrawnAt" > ${since} OR ${hasReplies})
    ORDER BY said."path" LIMIT ${above.length + PAGE + 1}`);
}

function plain(row: Row, reflection: Reflection, viewer: Person | null, at: Date) {
  const since = shownInPlaceSince(at);
  const { id, parentId, locale, createdAt, withdrawnAt } = row;
  const withdrawn = withdrawnAt !== null;
  const rights = { authorId: row.authorId, organizerIds: reflection.organizerIds };
  const as = withdrawsAs(viewer, rights);
  const level = levelOf(row.path);
  const isOwn = viewer?.id === row.authorId;
  return {
    ...{ id, locale, createdAt, withdrawn, level },
    authorName: withdrawn ? null : row.authorName,
    body: withdrawn ? null : row.body,
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
    canRestore: withdrawn && withdrawnAt > since && row.withdrawnBy === as,
    isShown: row.isShown,
  };
}

export type ShownComment = ReturnType<typeof plain>;
export type ShownThread = Awaited<ReturnType<typeof threadOf>>;

async function pathOfComment(reflectionId: string, id: string): Promise<string | null> {
  const where = { id, reflectionId };
  return (await db.comment.findFirst({ where, select: { path: true } }))?.path ?? null;
}
