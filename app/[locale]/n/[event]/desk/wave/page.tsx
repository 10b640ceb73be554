import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { OrganizerWave } from "@/components/organizer-desk/wave";
import { citiesOfWave } from "@/lib/call-ins/queries";
import { eventForDesk } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { titledByNight } from "../titled-by-night";

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titledByNight("live.desk");

export default async function WavePage({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const event = await eventForDesk(slug, viewer);
  if (!event) return gone();
  const cities = await citiesOfWave(viewer, event.id);
  return <OrganizerWave {...{ locale, event, cities }} now={await now()} />;
}
