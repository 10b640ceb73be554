import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { ReportsDesk } from "@/components/reports/reports-desk";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupForDesk } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { reportsForDesk } from "@/lib/reports/queries";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event, city } = await params;
  const meetup = await meetupForDesk(event, city, await currentViewer());
  if (!meetup || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "desk.reports" });
  const description = t("description", { town: placeName(meetup, locale) });
  return { title: t("title"), description, robots: { index: false } };
}

export default async function ReportsPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (!meetup) return gone();
  const reports = await reportsForDesk(viewer, meetup.id);
  const at = await now();
  return <ReportsDesk {...{ locale, meetup, reports }} now={at} formKey={formKey(viewer)} />;
}
