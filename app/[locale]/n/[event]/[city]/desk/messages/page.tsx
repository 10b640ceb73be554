import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { deskPath } from "@/components/host-desk/frame";
import { MeetupMessages } from "@/components/messages/messages-desk";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupForDesk } from "@/lib/meetups/queries";
import { messagesForDesk } from "@/lib/messages/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "messages.desk" });
  return { title: t("title"), robots: { index: false } };
}

export default async function MessagesPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (!meetup || !viewer) return gone();
  const { eventId, id: meetupId, timeZone } = meetup;
  const path = deskPath(locale, meetup, "messages");
  return (
    <MeetupMessages
      locale={locale}
      viewer={viewer}
      place={{ eventId, meetupId, path, timeZone }}
      desk={await messagesForDesk(viewer, { eventId, meetupId }, await now())}
      formKey={formKey(viewer)}
    />
  );
}
