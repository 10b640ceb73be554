import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { EventMessages } from "@/components/messages/messages-desk";
import { organizerPath } from "@/components/organizer-desk/frame";
import { eventForDesk } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { messagesForDesk } from "@/lib/messages/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { titledByNight } from "../titled-by-night";

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titledByNight("messages.desk");

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
