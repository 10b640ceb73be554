import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { withdrawsAs } from "@/lib/reflections/policy";
import { type Threaded, thread } from "./rules";

const commentFields = {
  id: true,
  parentId: true,
  authorId: true,
  authorName: true,
  locale: true,
  body: true,
  createdAt: true,
  withdrawnAt: true,
  withdrawnBy: true,
} satisfies Prisma.CommentSelect;

type Row = Prisma.CommentGetPayload<{ select: typeof commentFields }>;
type Reflection = { id: string; organizerIds: string[] };

const PAGE = 20;
const MOST_REPLIES = 500;

/** A page of 20 top-level comments with their replies, starting at the thread of the comment `from`. */
export async function threadOf(
  reflection: Reflection,
  viewer: Person | null,
  from?: string | null,
) {
  const start = from ? await topLevelParent(reflection.id, from) : null;
  const top = await db.comment.findMany({
    where: {
      ...{ reflectionId: reflection.id, parentId: null },
      ...(start && {
        OR: [
          { createdAt: { gt: start.createdAt } },
          { createdAt: start.createdAt, id: { gte: start.id } },
        ],
      }),
    },
    select: commentFields,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: PAGE + 1,
  });
  const shown = top.slice(0, PAGE);
  const ids = shown.map((comment) => comment.id);
  const replies = shown.length > 0 ? await repliesTo(reflection.id, ids) : [];
  const rows = [...shown, ...replies];
  const authors = new Map(rows.map((row) => [row.id, row.withdrawnAt ? null : row.authorName]));
  const since = shownInPlaceSince(await now());
  const comments = rows.map((row) => plain(row, authors, reflection, viewer, since));
  return { comments: thread(comments), next: top[PAGE]?.id ?? null, isFirst: !start };
}

function plain(
  row: Row,
  authors: ReadonlyMap<string, string | null>,
  reflection: Reflection,
  viewer: Person | null,
  since: Date,
) {
  const { id, parentId, locale, createdAt, withdrawnAt } = row;
  const withdrawn = withdrawnAt !== null;
  const rights = { authorId: row.authorId, organizerIds: reflection.organizerIds };
  const as = withdrawsAs(viewer, rights);
  return {
    ...{ id, parentId, locale, createdAt, withdrawn },
    authorName: withdrawn ? null : row.authorName,
    body: withdrawn ? null : row.body,
    withdrawnByAuthor: row.withdrawnBy === "author",
    parentName: parentId ? (authors.get(parentId) ?? null) : null,
    withdrawsAs: withdrawn ? null : as,
    /** Withdrawn a moment ago, in the viewer's role. */
    canRestore: withdrawn && withdrawnAt > since && row.withdrawnBy === as,
  };
}

export type ShownComment = Threaded<ReturnType<typeof plain>>;
export type ShownThread = Awaited<ReturnType<typeof threadOf>>;

/** The top-level comment above a reply; null if the comment does not exist. */
async function topLevelParent(reflectionId: string, id: string) {
  const [top] = await db.$queryRaw<{ id: string; createdAt: Date }[]>`
    WITH RECURSIVE up AS (
      SELECT "id", "parentId", "createdAt" FROM "Comment"
        WHERE "id" = ${id}::uuid AND "reflectionId" = ${reflectionId}::uuid
      UNION
      SELECT above."id", above."parentId", above."createdAt"
        FROM "Comment" above JOIN up ON above."id" = up."parentId"
    )
    SELECT "id", "createdAt" FROM up WHERE "parentId" IS NULL`;
  return top ?? null;
}

async function repliesTo(reflectionId: string, ids: string[]): Promise<Row[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (
      SELECT "id", "createdAt" FROM "Comment"
        WHERE "reflectionId" = ${reflectionId}::uuid AND "parentId" = ANY(${ids}::uuid[])
      UNION
      SELECT reply."id", reply."createdAt"
        FROM "Comment" reply JOIN below ON reply."parentId" = below."id"
        WHERE reply."reflectionId" = ${reflectionId}::uuid
    )
    SELECT "id" FROM below ORDER BY "createdAt", "id" LIMIT ${MOST_REPLIES}`;
  if (found.length === 0) return [];
  return db.comment.findMany({
    where: { id: { in: found.map((reply) => reply.id) } },
    select: commentFields,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}
