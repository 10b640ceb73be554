import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { OrganizerFacts } from "@/components/organizer-desk/facts";
import { FillEvent } from "@/components/organizer-desk/fill-event";
import { mayEditEvent } from "@/lib/events/policy";
import { eventToFill } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { titledByNight } from "../titled-by-night";

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ saved?: string | string[] }>;
};

export const generateMetadata = titledByNight("events.facts", eventToFill);

/** Organizers edit everything; hosts fill missing translations. */
export default async function FactsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const event = await eventToFill(slug, viewer);
  if (!event) return gone();
  if (!mayEditEvent(viewer, event)) return <FillEvent locale={locale} event={event} />;
  const saved = (await searchParams).saved === "1";
  return <OrganizerFacts locale={locale} event={event} saved={saved} />;
}
