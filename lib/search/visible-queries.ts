import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Localized } from "@/lib/platform/i18n/pick";
import type { Kind } from "./schema";

/** The statement of one kind: kind, id and rank of what matches. */
export type Matching = (query: string) => Sql;

/** An unlisted event is for those who have its address. */
export const isListed = Prisma.sql`"Event"."status" <> 'draft' AND "Event"."listedAt" IS NOT NULL`;

/** Ranking reads each text again: of a common word only the newest texts are ranked. */
const MOST_RANKED = 200;

type Searched = {
  kind: Kind;
  table: Sql;
  /** Exactly as in its index. */
  vector: Sql;
  /** Joins and conditions around the rows `found`; selects their id, and when each was published as "at". */
  visible: (found: Sql) => Sql;
};

/**
 * OFFSET 0 keeps the search apart: joined first, each row's text would be read instead of the index.
 */
export const newestOf =
  ({ kind, table, vector, visible }: Searched): Matching =>
  (query) => {
    const found = Prisma.sql`
      (SELECT * FROM ${table} WHERE ${vector} @@ ${query}::tsquery OFFSET 0) "found"`;
    return Prisma.sql`
      SELECT ${kind} AS "kind", "id", ts_rank(${vector}, ${query}::tsquery, 1) AS "rank"
      FROM (${visible(found)} ORDER BY "at" DESC, "id" LIMIT ${MOST_RANKED}) "newest"
      JOIN ${table} USING ("id")`;
  };

export const night = {
  slug: true,
  titleEn: true,
  titleFr: true,
  hashtag: true,
} satisfies Prisma.EventSelect;

export const writtenWhere = {
  event: { select: night },
  meetup: { select: { slug: true, city: { select: { nameEn: true, nameFr: true } } } },
} satisfies Prisma.ReflectionSelect;

type Night = Prisma.EventGetPayload<{ select: typeof night }>;
type Place = Prisma.MeetupGetPayload<typeof writtenWhere.meetup>;

export type Result = {
  id: string;
  /** Without the language. */
  path: string;
  title: Localized;
  /** Plain text; null where the title says it all. */
  body: Localized | null;
  /** Who wrote it, or speaks. */
  name?: string;
  night?: Night;
  place?: Place | null;
};
export type ResultsOf = (ids: string[], locale: Locale) => Promise<Result[]>;

export const reflectionPath = (event: { slug: string }, { slug }: { slug: string }): string =>
  `/n/${event.slug}/reflections/${slug}`;
