import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import { isPublicRow } from "@/lib/talks/queries";
import { commentsMatching } from "./comment-queries";
import type { Place, Wanted } from "./rules";
import type { Kind } from "./schema";
import { isListed, newestOf } from "./visible-queries";

export type Match = { kind: Kind; id: string; rank: string };

/** The form that Postgres compares, and the French stems without their accents. */
export type Query = { query: string; stems: string[] };

/**
 * The words in both languages; null where nothing is left to look for. A word that one language is full of would be
 * found in most of its texts by the other's query.
 */
export async function readQuery({ words, phrases }: Wanted): Promise<Query | null> {
  const inOne = (configuration: string): Sql => {
    const each = phrases.map(
      (phrase) => Prisma.sql`phraseto_tsquery(${configuration}::regconfig, ${phrase})`,
    );
    const rest = Prisma.sql`plainto_tsquery(${configuration}::regconfig, ${words})`;
    return Prisma.sql`(${Prisma.join([rest, ...each], " && ")})`;
  };
  const all = [words, ...phrases].join(" ");
  const [row] = await db.$queryRaw<(Record<"en" | "fr", string> & Query)[]>(Prisma.sql`
    SELECT "en"::text, "fr"::text,
      ("en" || "fr" || without_accents("accented"::text)::tsquery)::text AS "query",
      tsvector_to_array(without_accents(to_tsvector('pg_catalog.french', ${all})::text)::tsvector)
        AS "stems"
    FROM (SELECT ${inOne("search_en")} AS "en", ${inOne("search_fr")} AS "fr",
      ${inOne("pg_catalog.french")} AS "accented") "each"`);
  return row?.en && row.fr ? { query: row.query, stems: row.stems } : null;
}

const eventsMatching = newestOf({
  kind: "event",
  table: Prisma.sql`"Event"`,
  vector: Prisma.sql`(
    search_vector(false, "hashtag" || ' ' || coalesce("titleEn", '') || ' ' || coalesce("summaryEn", '')
      || ' ' || coalesce("descriptionEn", ''))
    || search_vector(true, coalesce("titleFr", '') || ' ' || coalesce("summaryFr", '')
      || ' ' || coalesce("descriptionFr", '')))`,
  visible: (found) => Prisma.sql`
    SELECT "found"."id", "found"."localDate" AS "at"
    FROM ${found} JOIN "Event" USING ("id") WHERE ${isListed}`,
});

const reflectionsMatching = newestOf({
  kind: "reflection",
  table: Prisma.sql`"Reflection"`,
  vector: Prisma.sql`search_vector("locale" = 'fr', coalesce("title", '') || ' ' || "stayed"
    || ' ' || coalesce("opening", '') || ' ' || coalesce("closing", ''))`,
  visible: (found) => Prisma.sql`
    SELECT "found"."id", "found"."publishedAt" AS "at"
    FROM ${found} JOIN "Event" ON "Event"."id" = "found"."eventId"
    WHERE "found"."status" = 'published' AND ${isListed}`,
});

const pointsMatching = newestOf({
  kind: "point",
  table: Prisma.sql`"ReflectionPoint"`,
  vector: Prisma.sql`(search_vector(false, "text") || search_vector(true, "text"))`,
  visible: (found) => Prisma.sql`
    SELECT "found"."id", "Reflection"."publishedAt" AS "at"
    FROM ${found} JOIN "Reflection" ON "Reflection"."id" = "found"."reflectionId"
      JOIN "Event" ON "Event"."id" = "Reflection"."eventId"
    WHERE "Reflection"."status" = 'published' AND ${isListed}`,
});

const talksMatching = newestOf({
  kind: "talk",
  table: Prisma.sql`"Talk"`,
  vector: Prisma.sql`search_vector("locale" = 'fr',
    "title" || ' ' || coalesce("abstract", '') || ' ' || "speakerName")`,
  visible: (found) => Prisma.sql`
    SELECT "found"."id", "lineUpPublishedAt" AS "at"
    FROM ${found} JOIN "Meetup" ON "Meetup"."id" = "found"."meetupId"
      JOIN "Event" ON "Event"."id" = "Meetup"."eventId"
    WHERE ${isPublicRow(Prisma.sql`"found"`)} AND ${isListed}`,
});

const KINDS = [
  eventsMatching,
  reflectionsMatching,
  pointsMatching,
  talksMatching,
  commentsMatching,
];

/** What matches best, after a place in the results. */
export function bestMatches(query: string, after: Place | null, count: number): Promise<Match[]> {
  return db.$queryRaw<Match[]>(matchStatement(query, after, count));
}

export function matchStatement(query: string, after: Place | null, count: number): Sql {
  const each = KINDS.map((matching) => Prisma.sql`(${matching(query)})`);
  const isAfter = after
    ? Prisma.sql`WHERE ("rank", "id") < (${after.rank}::real, ${after.id}::uuid)`
    : Prisma.empty;
  return Prisma.sql`
    SELECT "kind", "id", "rank"::text FROM (${Prisma.join(each, " UNION ALL ")}) "match"
    ${isAfter} ORDER BY "match"."rank" DESC, "id" DESC LIMIT ${count}`;
}
