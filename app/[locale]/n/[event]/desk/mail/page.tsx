import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { DeliveriesDesk } from "@/components/deliveries/deliveries-desk";
import { deliveriesForDesk } from "@/lib/deliveries/queries";
import { eventForDesk } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { titledByNight } from "../titled-by-night";

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titledByNight("messages.deliveries");

export default async function MailPage({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const event = await eventForDesk(slug, viewer);
  if (!event) return gone();
  const [meetups, desk] = await Promise.all([
    meetupsOfEvent(slug, viewer),
    deliveriesForDesk(viewer, event.id),
  ]);
  return <DeliveriesDesk {...{ locale, event, meetups, desk }} />;
}
