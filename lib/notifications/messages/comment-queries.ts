import { shownIds } from "@/lib/comments/queries";
import { waitsFor } from "@/lib/comments/queue-queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { waitsFor as postWaitsFor } from "@/lib/posts/queries";
import { aboutOf, threadAbout } from "@/lib/threads/queries";

const comment = {
  ...{ id: true, body: true, locale: true, authorName: true },
  thread: threadAbout,
} satisfies Prisma.CommentSelect;

type CommentRow = Prisma.CommentGetPayload<{ select: typeof comment }>;

function mailComment<Row extends CommentRow>({ thread, ...row }: Row) {
  return { ...row, about: aboutOf(thread) };
}
export type MailComment = ReturnType<typeof mailComment<CommentRow>>;

/** Those that others still see, in the given order. */
export async function commentsForMail(ids: string[]): Promise<MailComment[]> {
  const shown = [...(await shownIds(db, ids))];
  const rows = await db.comment.findMany({ where: { id: { in: shown } }, select: comment });
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(mailComment));
}

/** Those that are still published, in the given order. */
export async function reflectionsForMail(ids: string[]) {
  const rows = await db.reflection.findMany({
    where: { id: { in: ids }, status: "published" },
    select: {
      ...{ id: true, slug: true, title: true, stayed: true, locale: true, authorName: true },
      event: { select: { slug: true } },
    },
  });
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

export type MailReflection = Awaited<ReturnType<typeof reflectionsForMail>>[number];

const QUOTED = 5;

/** Of an event, what waits for somebody's decision; null once there is nothing. */
export async function queueForMail({ eventId, userId }: { eventId: string; userId: string }) {
  const where = { AND: [waitsFor(userId), { thread: { eventId } }] };
  const postsWhere = { eventId, ...postWaitsFor(userId) };
  const [event, comments, commentCount, posts, postCount, organizer] = await Promise.all([
    db.event.findUnique({ where: { id: eventId }, select: { slug: true } }),
    db.comment.findMany({
      where,
      select: { ...comment, heldAt: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: QUOTED,
    }),
    db.comment.count({ where }),
    db.post.findMany({
      where: postsWhere,
      select: { authorName: true, title: true, locale: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: QUOTED,
    }),
    db.post.count({ where: postsWhere }),
    db.eventOrganizer.findFirst({ where: { eventId, userId }, select: { userId: true } }),
  ]);
  if (!event || commentCount + postCount === 0) return null;
  const counts = { comments: commentCount, posts: postCount };
  const waits = { comments: comments.map(mailComment), posts, counts };
  return { eventSlug: event.slug, ...waits, organizes: organizer !== null };
}
