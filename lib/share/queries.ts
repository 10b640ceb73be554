import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isPublic } from "@/lib/talks/queries";
import { talkPath } from "@/lib/talks/rules";

const bySlug = { orderBy: { slug: "asc" } } as const;

const listed = {
  slug: true,
  meetups: {
    where: { status: "published" },
    select: {
      ...{ slug: true, lineUpPublishedAt: true },
      talks: { where: isPublic, select: { slug: true }, ...bySlug },
    },
    ...bySlug,
  },
  reflections: {
    where: { status: "published" },
    select: { slug: true, points: { select: { id: true }, orderBy: { position: "asc" } } },
    ...bySlug,
  },
  commitments: { where: { withdrawnAt: null }, select: { slug: true }, ...bySlug },
  openQuestions: { where: { withdrawnAt: null }, select: { slug: true }, ...bySlug },
  roundUp: { select: { publishedAt: true } },
} satisfies Prisma.EventSelect;

/** A sitemap is limited to 50,000 URLs: these pages and home, each in two languages. */
const MOST_PAGES = 24_999;

/** Published pages of listed events, the newest event's first, as paths without a language. */
export async function listedPages(): Promise<string[]> {
  const events = await db.event.findMany({
    where: { status: "published", listedAt: { not: null } },
    select: listed,
    orderBy: [{ localDate: "desc" }, { id: "asc" }],
    take: 400,
  });
  return events.flatMap(pagesOf).slice(0, MOST_PAGES);
}

function pagesOf(event: Prisma.EventGetPayload<{ select: typeof listed }>): string[] {
  const { slug, meetups, roundUp } = event;
  const path = `/n/${slug}`;
  const hasLineUp = meetups.some(({ lineUpPublishedAt }) => lineUpPublishedAt !== null);
  return [
    path,
    ...meetups.map((meetup) => `${path}/${meetup.slug}`),
    ...(hasLineUp ? [`${path}/line-ups`] : []),
    ...meetups.flatMap(({ slug: city, talks }) =>
      talks.map((talk) => talkPath(slug, city, talk.slug)),
    ),
    ...listAndPages(`${path}/reflections`, event.reflections),
    ...event.reflections.flatMap((reflection) =>
      reflection.points.map(({ id }) => `${path}/reflections/${reflection.slug}/points/${id}`),
    ),
    ...listAndPages(`${path}/commitments`, event.commitments),
    ...listAndPages(`${path}/questions`, event.openQuestions),
    ...(roundUp?.publishedAt ? [`${path}/round-up`] : []),
  ];
}

/** None of them where there is nothing to list. */
const listAndPages = (list: string, rows: { slug: string }[]): string[] =>
  rows.length > 0 ? [list, ...rows.map(({ slug }) => `${list}/${slug}`)] : [];
