import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { PrintList } from "@/components/door/paper/print-list";
import { paperList } from "@/lib/door/paper-queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { formatDate } from "@/lib/platform/time/format";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "door.paper" });
  return { title: t("list"), robots: { index: false } };
}

export default async function PrintListRoute({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (meetup?.kind !== "city") return gone();
  const t = await getTranslations({ locale, namespace: "door.paper" });
  const about = { place: placeName(meetup, locale), date: formatDate(meetup.localDate, locale) };
  const rows = await paperList(viewer, meetup.id);
  return <PrintList title={t("list")} lead={t("list-lead", about)} rows={rows} />;
}
