import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { DebriefsDesk } from "@/components/debriefs/debriefs-desk";
import { debriefsForDesk, remindersForDesk } from "@/lib/debriefs/organizer-queries";
import { eventForDesk } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { titledByNight } from "../titled-by-night";

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titledByNight("debriefs.organizer");

export default async function DebriefsPage({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const event = await eventForDesk(slug, viewer);
  if (!event) return gone();
  const at = await now();
  const [cities, reminders] = await Promise.all([
    debriefsForDesk(viewer, event.id, at),
    remindersForDesk(viewer, event.id, at),
  ]);
  return <DebriefsDesk {...{ locale, event, cities, reminders }} />;
}
