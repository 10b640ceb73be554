import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { AnswerDesk } from "@/components/prompts/answer-desk";
import { roomCodeOf } from "@/lib/door/queries";
import { eventBySlug } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { answersForDesk } from "@/lib/prompts/queries";
import { hasPrompt } from "@/lib/prompts/rules";
import { describedByTown } from "../described-by-town";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export const generateMetadata = describedByTown("prompts.desk");

export default async function AnswersPage({ params }: Props) {
  const { locale, event: eventSlug, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const [event, meetup] = await Promise.all([
    eventBySlug(eventSlug, viewer),
    meetupForDesk(eventSlug, city, viewer),
  ]);
  if (!event || !meetup || !hasPrompt(event)) return gone();
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
