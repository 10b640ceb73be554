import { shownIds } from "@/lib/comments/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { aboutOf, threadAbout } from "@/lib/threads/queries";
import { commentPath } from "@/lib/threads/rules";
import type { Chosen } from "./schema";

const point = {
  select: {
    ...{ id: true, text: true },
    reflection: {
      select: {
        ...{ slug: true, locale: true, authorId: true, authorName: true, status: true },
        event: { select: { slug: true } },
      },
    },
  },
} satisfies Prisma.ReflectionPointDefaultArgs;

const comment = {
  select: {
    ...{ id: true, body: true, locale: true, authorId: true, authorName: true },
    thread: threadAbout,
  },
} satisfies Prisma.CommentDefaultArgs;

const question = {
  select: {
    ...{ id: true, text: true, locale: true, slug: true },
    ...{ authorId: true, authorName: true, withdrawnAt: true },
    event: { select: { slug: true } },
  },
} satisfies Prisma.OpenQuestionDefaultArgs;

type PointRow = Prisma.ReflectionPointGetPayload<typeof point>;
type CommentRow = Prisma.CommentGetPayload<typeof comment>;
type QuestionRow = Prisma.OpenQuestionGetPayload<typeof question>;

/** What something is made from, in its writer's words. `path`: its address, without the language. */
export type Origin = {
  kind: "point" | "comment" | "question";
  id: string;
  text: string;
  path: string;
  locale: "en" | "fr";
  authorName: string;
  /** Null once its author's account is gone. */
  authorId: string | null;
};

/** Null where it is no longer published. */
function fromPoint(row: PointRow | null): Origin | null {
  if (row?.reflection.status !== "published") return null;
  const { id, text, reflection } = row;
  const { slug, locale, authorId, authorName, event } = reflection;
  const path = `/n/${event.slug}/reflections/${slug}/points/${id}`;
  return { kind: "point", id, text, path, locale, authorId, authorName };
}

/** Null where others do not see it. `shown`: the comments that they see. */
function fromComment(row: CommentRow | null, shown: ReadonlySet<string>): Origin | null {
  if (!row || !shown.has(row.id)) return null;
  const { body: text, thread, ...rest } = row;
  const path = commentPath(aboutOf(thread).path, row.id);
  return { kind: "comment", text, path, ...rest };
}

function fromQuestion(row: QuestionRow | null): Origin | null {
  if (!row || row.withdrawnAt) return null;
  const { id, text, slug, locale, authorId, authorName, event } = row;
  const path = `/n/${event.slug}/questions/${slug}`;
  return { kind: "question", id, text, path, locale, authorId, authorName };
}

/** To be selected with what was made from one of them. */
export const originRows = { point, comment, question };

type OriginRows = {
  point: PointRow | null;
  comment: CommentRow | null;
  question?: QuestionRow | null;
};

export function originFrom(
  { point, comment, question = null }: OriginRows,
  shown: ReadonlySet<string>,
): Origin | null {
  return fromPoint(point) ?? fromQuestion(question) ?? fromComment(comment, shown);
}

export const originIn = async (rows: OriginRows): Promise<Origin | null> =>
  originFrom(rows, await shownIds(db, rows.comment ? [rows.comment.id] : []));

/**
 * A point of one of the event's published reflections, a comment, or an open question; null if it vanished meanwhile.
 */
export async function originOf(
  tx: Tx,
  eventId: string,
  { pointId, commentId, questionId }: Chosen,
): Promise<Origin | null> {
  if (pointId) {
    const where = { id: pointId, reflection: { eventId } };
    return fromPoint(await tx.reflectionPoint.findFirst({ where, ...point }));
  }
  if (commentId) {
    const where = { id: commentId, thread: { eventId } };
    const row = await tx.comment.findFirst({ where, ...comment });
    return fromComment(row, await shownIds(tx, [commentId]));
  }
  if (!questionId) return null;
  const where = { id: questionId, eventId };
  return fromQuestion(await tx.openQuestion.findFirst({ where, ...question }));
}

export const originForForm = (eventId: string, chosen: Chosen) => originOf(db, eventId, chosen);
