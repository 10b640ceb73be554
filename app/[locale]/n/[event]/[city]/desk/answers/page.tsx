import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { AnswerDesk } from "@/components/prompts/answer-desk";
import { roomCodeOf } from "@/lib/door/queries";
import { eventBySlug } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { answersForDesk } from "@/lib/prompts/queries";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event, city } = await params;
  const meetup = await meetupForDesk(event, city, await currentViewer());
  if (!meetup || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "prompts.desk" });
  const town = placeName(meetup, locale);
  return { title: t("title"), description: t("description", { town }), robots: { index: false } };
}

export default async function AnswersPage({ params }: Props) {
  const { locale, event: eventSlug, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const [event, meetup] = await Promise.all([
    eventBySlug(eventSlug, viewer),
    meetupForDesk(eventSlug, city, viewer),
  ]);
  if (!event || !meetup || !(event.promptEn || event.promptFr)) return gone();
  return (
    <AnswerDesk
      {...{ locale, event, meetup }}
      answers={await answersForDesk(viewer, meetup.id)}
      roomCode={await roomCodeOf(meetup.id)}
      link={`${env().publicUrl}/n/${meetup.eventSlug}/${meetup.slug}/answer`}
      now={await now()}
    />
  );
}
