import type { Metadata } from "next";
import { gone } from "@/app/gone";
import { HistoryPage } from "@/components/reflections/history-page";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { linksIn } from "@/lib/mentions/link-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { DEFAULT_ZONE } from "@/lib/platform/time/zones";
import { reflectionBySlug } from "@/lib/reflections/queries";
import { textsOf, versionsOf } from "@/lib/versions/queries";

type Props = { params: Promise<{ locale: Locale; event: string; reflection: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "history" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ReflectionHistoryPage({ params }: Props) {
  const { locale, event, reflection: slug } = await params;
  const viewer = await currentViewer();
  const reflection = await reflectionBySlug(event, slug, viewer);
  if (reflection?.status !== "published") return gone();
  const [versions, [first]] = await Promise.all([
    versionsOf(reflection.id),
    meetupsOfEvent(event, viewer),
  ]);
  const links = await linksIn(versions.flatMap(textsOf), reflection.night, locale);
  return (
    <HistoryPage {...{ reflection, versions, links }} zone={first?.timeZone ?? DEFAULT_ZONE} />
  );
}
