import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { EventMessages } from "@/components/messages/messages-desk";
import { organizerPath } from "@/components/organizer-desk/frame";
import { eventForDesk } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { messagesForDesk } from "@/lib/messages/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const event = await eventForDesk(slug, await currentViewer());
  if (!event || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "messages.desk" });
  const night = nightTitle(event, locale).text;
  return { title: t("pageTitle", { night }), robots: { index: false } };
}

export default async function EventMessagesPage({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const event = await eventForDesk(slug, viewer);
  if (!event || !viewer) return gone();
  const place = { eventId: event.id, meetupId: null };
  const desk = await messagesForDesk(viewer, place, await now());
  return (
    <EventMessages
      locale={locale}
      event={event}
      viewer={viewer}
      place={{ ...place, path: organizerPath(locale, event, "messages"), timeZone: desk.timeZone }}
      desk={desk}
      formKey={formKey(viewer)}
    />
  );
}
