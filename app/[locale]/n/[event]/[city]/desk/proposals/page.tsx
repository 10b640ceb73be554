import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { ProposalsDesk } from "@/components/talks/proposals-desk";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { stepsOfTalks } from "@/lib/speakers/queries";
import { proposalsForDesk } from "@/lib/talks/proposal-queries";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "talks.desk" });
  return { title: t("proposals-title"), robots: { index: false } };
}

export default async function ProposalsPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (meetup?.kind !== "city") return gone();
  const proposals = await proposalsForDesk(viewer, meetup.id);
  const steps = await stepsOfTalks(proposals);
  return <ProposalsDesk {...{ locale, meetup, proposals, steps }} now={await now()} />;
}
