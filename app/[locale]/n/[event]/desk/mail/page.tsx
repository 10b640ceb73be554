import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { DeliveriesDesk } from "@/components/deliveries/deliveries-desk";
import { deliveriesForDesk } from "@/lib/deliveries/queries";
import { eventForDesk } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const event = await eventForDesk(slug, await currentViewer());
  if (!event || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "messages.deliveries" });
  const night = nightTitle(event, locale).text;
  return { title: t("pageTitle", { night }), robots: { index: false } };
}

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
