import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { Details } from "@/components/host-desk/details";
import { notifiedByChange } from "@/lib/attendees/notified-queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
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
  const t = await getTranslations({ locale, namespace: "meetups.details" });
  const place = placeName(meetup, locale);
  return { title: t("pageTitle", { place }), robots: { index: false } };
}

export default async function DetailsPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const meetup = await meetupForDesk(event, city, await currentViewer());
  if (!meetup) return gone();
  const people = await notifiedByChange(meetup, await now());
  return <Details locale={locale} meetup={meetup} people={people} />;
}
