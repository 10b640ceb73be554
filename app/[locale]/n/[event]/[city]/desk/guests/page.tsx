import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone, rejectedField, unsavedTexts } from "@/app/gone";
import { GuestsDesk } from "@/components/attendees/guests-desk";
import { guestsForDesk } from "@/lib/attendees/queries";
import { guestListParams } from "@/lib/attendees/schema";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";

type Props = {
  params: Promise<{ locale: string; event: string; city: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "rsvps.guests" });
  return { title: t("title"), robots: { index: false } };
}

export default async function GuestsPage({ params, searchParams }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (!meetup) return gone();
  const query = guestListParams.parse(await searchParams);
  const guests = await guestsForDesk(viewer, meetup.id, query, meetup.questions);
  // Whoever needed something may have canceled.
  const unsaved = await unsavedTexts(
    ({ rsvpId: to }) => !to || (guests.needs ?? []).some(({ rsvpId }) => rsvpId === to),
  );
  const rejectedNeed = await rejectedField("rsvpId");
  return (
    <GuestsDesk {...{ locale, meetup, guests, query, unsaved, rejectedNeed }} now={await now()} />
  );
}
