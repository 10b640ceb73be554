import type { Metadata } from "next";
import { gone, wasFormRejected } from "@/app/gone";
import { Thread } from "@/components/comments/thread";
import { AskedFrom } from "@/components/open-questions/asked-from";
import { PointPage } from "@/components/reflections/points/point-page";
import { threadOf } from "@/lib/comments/queries";
import { threadParams } from "@/lib/comments/schema";
import { eventBySlug } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { linksIn } from "@/lib/mentions/link-queries";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { DEFAULT_ZONE } from "@/lib/platform/time/zones";
import { isLikedBy } from "@/lib/reactions/queries";
import { pointOf, reflectionBySlug } from "@/lib/reflections/queries";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";
import { reflectionSubject } from "@/lib/threads/rules";

type Params = { locale: Locale; event: string; reflection: string; point: string };
type Props = {
  params: Promise<Params>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: eventSlug, reflection: slug, point: id } = await params;
  const viewer = await currentViewer();
  const [event, reflection] = await Promise.all([
    eventBySlug(eventSlug, viewer),
    reflectionBySlug(eventSlug, slug, viewer),
  ]);
  const point = reflection && pointOf(reflection, id);
  if (!event || !point) return {};
  const t = await getTranslations({ locale, namespace: "points" });
  const isListed = mayBeListed(event) && reflection.status === "published";
  const path = `/n/${eventSlug}/reflections/${slug}/points/${id}`;
  const words = { title: t("title", { kind: point.list }), description: point.text };
  return {
    ...pageMetadata({ locale, path, ...words, isListed }),
    authors: [{ name: reflection.authorName }],
  };
}

export default async function OnePointPage({ params, searchParams }: Props) {
  const { locale, event, reflection: slug, point: id } = await params;
  const viewer = await currentViewer();
  const reflection = await reflectionBySlug(event, slug, viewer);
  const point = reflection && pointOf(reflection, id);
  if (!point) return gone();
  const shown = threadParams.parse(await searchParams);
  const [thread, isLiked, [first]] = await Promise.all([
    threadOf(reflectionSubject(reflection), viewer, { from: shown.from, pointId: point.id }),
    isLikedBy(viewer, point.id),
    meetupsOfEvent(event, viewer),
  ]);
  const written = [point.text, ...thread.comments.map(({ body }) => body ?? "")];
  const links = await linksIn(written, reflection.night, locale);
  const path = `/n/${event}/reflections/${slug}`;
  return (
    <PointPage
      viewer={viewer}
      reflection={reflection}
      point={point}
      isLiked={isLiked}
      links={links}
      address={`${env().publicUrl}${path}/points/${point.id}`}
    >
      <AskedFrom eventSlug={event} questions={point.asked} />
      <Thread
        viewer={viewer}
        eventPath={`/n/${event}`}
        subject={{ about: "reflection", subjectId: reflection.id, path }}
        point={point}
        thread={thread}
        follows={null}
        params={shown}
        wasRejected={await wasFormRejected()}
        formKey={formKey(viewer)}
        zone={reflection.place?.timeZone ?? first?.timeZone ?? DEFAULT_ZONE}
        links={links}
      />
    </PointPage>
  );
}
