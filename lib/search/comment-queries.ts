import { shownToOthers } from "@/lib/comments/queries";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { markdownToText } from "@/lib/platform/markdown/to-text";
import {
  isListed,
  newestOf,
  type ResultsOf,
  reflectionPath,
  writtenWhere,
} from "./visible-queries";

export const commentsMatching = newestOf({
  kind: "comment",
  table: Prisma.sql`"Comment"`,
  vector: Prisma.sql`search_vector("locale" = 'fr', "body")`,
  visible: (found) => Prisma.sql`
    SELECT "found"."id", "found"."createdAt" AS "at"
    FROM ${found} JOIN "Reflection" ON "Reflection"."id" = "found"."reflectionId"
      JOIN "Event" ON "Event"."id" = "Reflection"."eventId"
    WHERE ${shownToOthers(Prisma.sql`"found"`)}
      AND "Reflection"."status" = 'published' AND ${isListed}`,
});

/** A comment's title is that of the reflection that it is about. */
export const commentResults: ResultsOf = async (ids) => {
  const rows = await db.comment.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, body: true, locale: true, authorName: true },
      reflection: {
        select: { slug: true, title: true, stayed: true, locale: true, ...writtenWhere },
      },
    },
  });
  return rows.map(({ id, body, locale, authorName: name, reflection: about }) => ({
    id,
    path: `${reflectionPath(about.event, about)}?from=${id}#comment-${id}`,
    title: { text: about.title ?? about.stayed, lang: about.locale },
    body: { text: markdownToText(body), lang: locale },
    ...{ name, night: about.event, place: about.meetup },
  }));
};
