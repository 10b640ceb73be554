import { shownToOthers } from "@/lib/comments/queries";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { markdownToText } from "@/lib/platform/markdown/to-text";
import { aboutOf, shownThreads, threadAbout } from "@/lib/threads/queries";
import { commentPath } from "@/lib/threads/rules";
import { isListed, newestOf, type ResultsOf } from "./visible-queries";

export const commentsMatching = newestOf({
  kind: "comment",
  table: Prisma.sql`"Comment"`,
  vector: Prisma.sql`search_vector("locale" = 'fr', "body")`,
  visible: (found) => Prisma.sql`
    SELECT "found"."id", "found"."createdAt" AS "at"
    FROM ${found} JOIN ${shownThreads} "thread" ON "thread"."id" = "found"."threadId"
      JOIN "Event" ON "Event"."id" = "thread"."eventId"
    WHERE ${shownToOthers(Prisma.sql`"found"`)} AND ${isListed}`,
});

/** A comment's title is that of what its thread is about. */
export const commentResults: ResultsOf = async (ids) => {
  const rows = await db.comment.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, body: true, locale: true, authorName: true },
      thread: threadAbout,
    },
  });
  return rows.map(({ id, body, locale, authorName: name, thread }) => {
    const { path, title, night, place } = aboutOf(thread);
    return {
      ...{ id, path: commentPath(path, id), title, name, night, place },
      body: { text: markdownToText(body), lang: locale },
    };
  });
};
