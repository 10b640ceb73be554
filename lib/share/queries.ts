import { db } from "@/lib/platform/db/client";

/** Published pages of listed events, as paths without a language. */
export async function listedPages(): Promise<string[]> {
  const events = await db.event.findMany({
    where: { status: "published", listedAt: { not: null } },
    select: {
      slug: true,
      meetups: { where: { status: "published" }, select: { slug: true }, orderBy: { slug: "asc" } },
      reflections: {
        where: { status: "published" },
        select: { slug: true },
        orderBy: { slug: "asc" },
      },
      openQuestions: {
        where: { withdrawnAt: null },
        select: { slug: true },
        orderBy: { slug: "asc" },
      },
      roundUp: { select: { publishedAt: true } },
    },
    orderBy: [{ localDate: "desc" }, { id: "asc" }],
    // A sitemap is limited to 50,000 URLs; an event has a few dozen, in two languages.
    take: 400,
  });
  return events.flatMap(({ slug, meetups, reflections, openQuestions, roundUp }) => [
    `/n/${slug}`,
    ...meetups.map((meetup) => `/n/${slug}/${meetup.slug}`),
    ...(reflections.length > 0 ? [`/n/${slug}/reflections`] : []),
    ...reflections.map((reflection) => `/n/${slug}/reflections/${reflection.slug}`),
    ...(openQuestions.length > 0 ? [`/n/${slug}/questions`] : []),
    ...openQuestions.map((question) => `/n/${slug}/questions/${question.slug}`),
    ...(roundUp?.publishedAt ? [`/n/${slug}/round-up`] : []),
  ]);
}
