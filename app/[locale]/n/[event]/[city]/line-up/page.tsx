import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LineUpScreen } from "@/components/line-ups/line-up-screen";
import { runningLineUp } from "@/lib/board/line-up-queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupBySlug } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { talksMetadata } from "../talks-metadata";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return talksMetadata(params, "line-up");
}

export default async function LineUpPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const meetup = await meetupBySlug(event, city, await currentViewer());
  if (meetup?.kind !== "city") notFound();
  const running = await runningLineUp(meetup.id);
  return <LineUpScreen {...{ locale, meetup }} running={running} now={await now()} />;
}
