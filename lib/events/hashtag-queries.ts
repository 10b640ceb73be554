import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type Hashtags, hashtagsIn } from "@/lib/platform/markdown/hashtags";

type Own = { slug: string; hashtag: string };

/** Where the hashtags of texts lead: an event's own to itself, the others to the latest listed night of theirs. */
export async function hashtagLinks(
  texts: readonly string[],
  own: Own,
  locale: Locale,
): Promise<Hashtags> {
  const ownTag = own.hashtag.toLowerCase();
  const tags = hashtagsIn(texts);
  const others = tags.filter((tag) => tag !== ownTag);
  const rows = others.length > 0 ? await listedNights(others) : [];
  const nights = tags.includes(ownTag) ? [...rows, { tag: ownTag, slug: own.slug }] : rows;
  return new Map(nights.map(({ tag, slug }) => [tag, `/${locale}/n/${slug}`]));
}

function listedNights(tags: string[]) {
  return db.$queryRaw<{ tag: string; slug: string }[]>(Prisma.sql`
    SELECT DISTINCT ON (lower("hashtag")) lower("hashtag") AS "tag", "slug" FROM "Event"
    WHERE lower("hashtag") = ANY(${tags}) AND "status" = 'published' AND "listedAt" IS NOT NULL
    ORDER BY lower("hashtag"), "localDate" DESC, "id"`);
}
