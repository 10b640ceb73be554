import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { DeskHome } from "@/components/host-desk/host-desk";
import { headCountsOf } from "@/lib/attendance/queries";
import { notifiedByMeetupCancel } from "@/lib/attendees/notified-queries";
import { seatsTaken } from "@/lib/attendees/queries";
import { meetingLinkForDesk } from "@/lib/call-ins/queries";
import { eventBySlug, eventToFill } from "@/lib/events/queries";
import { untranslatedFields } from "@/lib/events/rules";
import { hostsForDesk } from "@/lib/hosts/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { notifiesWishers, placeName } from "@/lib/meetups/rules";
import { needsCounts } from "@/lib/needs/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { countWaiting } from "@/lib/posts/queries";
import { reconciliationForDesk } from "@/lib/reconciliation/queries";
import { lineUpForDesk } from "@/lib/slots/line-up-queries";
import { isOnTonight } from "@/lib/tonight/rules";
import { wishersToNotify } from "@/lib/wishes/queries";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event, city } = await params;
  const meetup = await meetupForDesk(event, city, await currentViewer());
  if (!meetup || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "meetups.desk" });
  const place = placeName(meetup, locale);
  return { title: t("pageTitle", { place }), robots: { index: false } };
}

export default async function DeskPage({ params }: Props) {
  const { locale, event: eventSlug, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(eventSlug, city, viewer);
  const event = await eventBySlug(eventSlug, viewer);
  if (!viewer || !event || !meetup) return gone();
  const at = await now();
  const [
    toFill,
    hosts,
    meetingLink,
    counts,
    taken,
    notified,
    needs,
    lineUp,
    reconciliation,
    wishers,
    waitingPosts,
  ] = await Promise.all([
    eventToFill(eventSlug, viewer),
    hostsForDesk(viewer, meetup.id),
    meetingLinkForDesk(viewer, meetup.id),
    headCountsOf(meetup.id, at),
    seatsTaken(meetup.id),
    notifiedByMeetupCancel(viewer, meetup.id),
    needsCounts(viewer, meetup),
    isOnTonight(meetup, at) ? lineUpForDesk(viewer, meetup.id) : null,
    meetup.kind === "city" && meetup.endsAt <= at
      ? reconciliationForDesk(viewer, meetup.id, at)
      : null,
    meetup.city && notifiesWishers(meetup, at)
      ? wishersToNotify(meetup.eventId, meetup.city.id)
      : 0,
    meetup.endsAt <= at ? countWaiting(viewer, meetup.eventId) : 0,
  ]);
  const hasUntranslated = toFill !== null && untranslatedFields(toFill).length > 0;
  const shown = { locale, event, meetup, viewer, hosts, meetingLink, counts, hasUntranslated };
  return (
    <DeskHome
      {...shown}
      seatsTaken={taken}
      notifiedByCancel={notified}
      needs={needs}
      wishers={wishers}
      lineUp={lineUp}
      reconciliation={reconciliation}
      waitingPosts={waitingPosts}
      now={at}
    />
  );
}
