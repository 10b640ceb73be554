import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { PrintPoster } from "@/components/door/paper/print-poster";
import { roomCodeOf } from "@/lib/door/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "door.paper" });
  return { title: t("poster"), robots: { index: false } };
}

export default async function PrintPosterRoute({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (meetup?.kind !== "city") return gone();
  const t = await getTranslations({ locale, namespace: "door.paper" });
  // Without a language: each reader has their own.
  const link = `${env().publicUrl}/n/${event}/${city}/here`;
  return <PrintPoster title={t("poster")} link={link} roomCode={await roomCodeOf(meetup.id)} />;
}
