import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { RunOfShow } from "@/components/line-ups/run-of-show";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { runOfShow } from "@/lib/line-ups/run-of-show-queries";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "lineUps.run-of-show" });
  return { title: t("title"), robots: { index: false } };
}

export default async function RunOfShowPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (meetup?.kind !== "city") return gone();
  const lineUp = await runOfShow(viewer, meetup.id);
  return lineUp ? <RunOfShow {...{ locale, meetup, lineUp }} /> : gone();
}
