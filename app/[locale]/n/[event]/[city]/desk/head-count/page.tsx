import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { HeadCountDesk } from "@/components/attendance/head-count-desk";
import { headCountsForDesk } from "@/lib/attendance/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupForDesk } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event, city } = await params;
  const meetup = await meetupForDesk(event, city, await currentViewer());
  if (!meetup || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "attendance.desk" });
  const town = placeName(meetup, locale);
  return { title: t("title"), description: t("description", { town }), robots: { index: false } };
}

export default async function HeadCountPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (!viewer || meetup?.kind !== "city") return gone();
  const counts = await headCountsForDesk(viewer, meetup.id);
  return (
    <HeadCountDesk
      locale={locale}
      meetup={meetup}
      viewer={viewer}
      counts={counts}
      now={await now()}
      formKey={formKey(viewer)}
    />
  );
}
