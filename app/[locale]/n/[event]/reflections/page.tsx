import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PostList } from "@/components/posts/post-list";
import { closedReason } from "@/components/reflections/closed-reason";
import { ReflectionList } from "@/components/reflections/reflection-list";
import { threadParams } from "@/lib/comments/schema";
import { eventBySlug } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { linksIn } from "@/lib/mentions/link-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { postsOfEvent } from "@/lib/posts/queries";
import { ownReflections } from "@/lib/reflections/own-queries";
import { reflectionsOfEvent } from "@/lib/reflections/queries";
import { isDraft } from "@/lib/reflections/rules";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";

type Props = {
  params: Promise<{ locale: Locale; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const event = await eventBySlug(slug, await currentViewer());
  if (!event) return {};
  const t = await getTranslations({ locale, namespace: "reflections" });
  const title = nightTitle(event, locale).text;
  return pageMetadata({
    ...{ locale, path: `/n/${slug}/reflections`, isListed: mayBeListed(event) },
    title: t("of-event", { event: title }),
    description: t("description", { event: title }),
    feed: event.status === "draft" ? undefined : `event/${slug}`,
    picture: `/n/${slug}`,
  });
}

export default async function ReflectionsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const viewer = await currentViewer();
  const event = await eventBySlug(slug, viewer);
  if (!event) notFound();
  const { from } = threadParams.parse(await searchParams);
  const [t, meetups, page, own, posts, at] = await Promise.all([
    getTranslations({ locale, namespace: "reflections" }),
    meetupsOfEvent(slug, viewer),
    reflectionsOfEvent(event.id, from),
    ownReflections(event.id, viewer),
    postsOfEvent(event, viewer),
    now(),
  ]);
  const published = meetups.filter((meetup) => meetup.status === "published");
  const title = nightTitle(event, locale);
  const closed = closedReason(t, { ...event, meetups: published }, at, locale);
  const shown = [
    ...page.reflections.map(({ stayed }) => stayed),
    ...posts.map(({ excerpt }) => excerpt ?? ""),
  ];
  const links = await linksIn(shown, event, locale);
  const propose = `/${locale}/n/${slug}/reflections/new/elsewhere`;
  return (
    <ReflectionList
      event={{ ...event, title }}
      closed={closed}
      drafts={own.filter(isDraft)}
      {...page}
      links={links}
    >
      {page.isFirst && (
        <PostList posts={posts} links={links} propose={closed === null ? propose : null} />
      )}
    </ReflectionList>
  );
}
