import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { gone } from "@/app/gone";
import { DeskFrame } from "@/components/host-desk/frame";
import { eventBySlug } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";

type Props = {
  params: Promise<{ locale: string; event: string; city: string }>;
  children: ReactNode;
};

export default async function DeskLayout({ params, children }: Props) {
  const { locale, event: eventSlug, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const [event, meetup] = await Promise.all([
    eventBySlug(eventSlug, viewer),
    meetupForDesk(eventSlug, city, viewer),
  ]);
  if (!event || !meetup) return gone();
  return (
    <DeskFrame locale={locale} event={event} meetup={meetup} now={await now()}>
      {children}
    </DeskFrame>
  );
}
