import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { InvitationsDesk } from "@/components/invitations/invitations-desk";
import { citiesOfDesk } from "@/lib/desks/queries";
import { eventForDesk } from "@/lib/events/queries";
import { invitationsOfEvent } from "@/lib/invitations/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { titledByNight } from "../titled-by-night";

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titledByNight("invitations");

export default async function InvitationsPage({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const event = await eventForDesk(slug, viewer);
  if (!event) return gone();
  const [meetups, invitations] = await Promise.all([
    citiesOfDesk(viewer, event.id),
    invitationsOfEvent(viewer, event.id),
  ]);
  return (
    <InvitationsDesk locale={locale} event={event} meetups={meetups} invitations={invitations} />
  );
}
