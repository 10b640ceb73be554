import type { Metadata } from "next";
import { gone } from "@/app/gone";
import { PointPage } from "@/components/reflections/points/point-page";
import { eventBySlug } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { isLikedBy } from "@/lib/reactions/queries";
import { pointOf, reflectionBySlug } from "@/lib/reflections/queries";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";

type Params = { locale: Locale; event: string; reflection: string; point: string };
type Props = { params: Promise<Params> };

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
  const picture = `/n/${eventSlug}/reflections/${slug}`;
  const words = { title: t("title", { kind: point.list }), description: point.text };
  return {
    ...pageMetadata({ locale, path, ...words, isListed, picture }),
    authors: [{ name: reflection.authorName }],
  };
}

export default async function OnePointPage({ params }: Props) {
  const { event, reflection: slug, point: id } = await params;
  const viewer = await currentViewer();
  const reflection = await reflectionBySlug(event, slug, viewer);
  const point = reflection && pointOf(reflection, id);
  if (!point) return gone();
  return (
    <PointPage
      viewer={viewer}
      reflection={reflection}
      point={point}
      isLiked={await isLikedBy(viewer, point.id)}
      address={`${env().publicUrl}/n/${event}/reflections/${slug}/points/${point.id}`}
    />
  );
}
