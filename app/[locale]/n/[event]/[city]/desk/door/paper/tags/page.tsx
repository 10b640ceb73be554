import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { PrintTags } from "@/components/door/paper/print-tags";
import { paperList } from "@/lib/door/paper-queries";
import { eventBySlug } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "door.paper" });
  return { title: t("tags"), robots: { index: false } };
}

export default async function PrintTagsRoute({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (meetup?.kind !== "city") return gone();
  const t = await getTranslations({ locale, namespace: "door.paper" });
  const night = await eventBySlug(event, viewer);
  if (!night) return gone();
  const rows = await paperList(viewer, meetup.id);
  const hashtag = `#${night.hashtag}`;
  return <PrintTags title={t("tags")} lead={t("tags-lead")} night={hashtag} rows={rows} />;
}
