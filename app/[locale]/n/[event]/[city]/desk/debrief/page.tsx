import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { DebriefDesk } from "@/components/debriefs/debrief-desk";
import { debriefForDesk } from "@/lib/debriefs/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { describedByTown } from "../described-by-town";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export const generateMetadata = describedByTown("debriefs");

export default async function DebriefPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (meetup?.kind !== "city") return gone();
  const at = await now();
  const desk = await debriefForDesk(viewer, meetup.id, at);
  return desk ? <DebriefDesk {...{ locale, meetup, desk }} now={at} /> : gone();
}
