import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { referencesIn, type SiteLinks } from "@/lib/platform/markdown/site-links";

type Own = { slug: string; hashtag: string };

/**
 * Where hashtags and mentions of texts lead: an event's own hashtag to itself, the others to the latest listed night of
 * theirs, a mention to the page of who has the handle.
 */
export async function linksIn(
  texts: readonly string[],
  own: Own,
  locale: Locale,
): Promise<SiteLinks> {
  const ownTag = `#${own.hashtag.toLowerCase()}`;
  const references = referencesIn(texts);
  const others = references.filter((reference) => reference !== ownTag);
  const found = others.length > 0 ? await pathsOf(others) : [];
  const all = references.includes(ownTag)
    ? [...found, { reference: ownTag, path: `/n/${own.slug}` }]
    : found;
  return new Map(all.map(({ reference, path }) => [reference, `/${locale}${path}`]));
}

/** In one statement. Each index is asked for lower-case texts without their sign. */
function pathsOf(references: string[]) {
  const withSign = (sign: string) =>
    references.flatMap((reference) => (reference[0] === sign ? reference.slice(1) : []));
  return db.$queryRaw<{ reference: string; path: string }[]>(Prisma.sql`
    (SELECT DISTINCT ON (lower("hashtag")) '#' || lower("hashtag") AS "reference",
        '/n/' || "slug" AS "path" FROM "Event"
      WHERE lower("hashtag") = ANY(${withSign("#")}::text[])
        AND "status" = 'published' AND "listedAt" IS NOT NULL
      ORDER BY lower("hashtag"), "localDate" DESC, "id")
    UNION ALL
    SELECT '@' || lower("handle"), '/people/' || "handle" FROM "User"
      WHERE lower("handle") = ANY(${withSign("@")}::text[])
        AND "suspendedAt" IS NULL AND "name" IS NOT NULL`);
}
