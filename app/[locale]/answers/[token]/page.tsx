import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { wasFormRejected } from "@/app/gone";
import { LinkedAnswer } from "@/components/rsvps/linked-answer";
import { OldLink } from "@/components/rsvps/old-link";
import { typedAgain } from "@/lib/attempts/queries";
import { eventBySlug } from "@/lib/events/queries";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { askedQuestions } from "@/lib/questions/queries";
import { answerByLink, endedLink } from "@/lib/rsvps/link-queries";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "rsvps.link" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function AnswerPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const linked = await answerByLink(decodeURIComponent(token));
  if (!linked)
    return <OldLink locale={locale} ended={await endedLink(decodeURIComponent(token))} />;
  const [event, meetups] = await Promise.all([
    eventBySlug(linked.eventSlug, null),
    meetupsOfEvent(linked.eventSlug, null),
  ]);
  const meetup = meetups.find(({ id }) => id === linked.meetupId);
  if (!event || !meetup) return <OldLink locale={locale} />;
  const asked = { id: linked.rsvpId, status: linked.answer.status };
  return (
    <LinkedAnswer
      locale={locale}
      event={event}
      meetup={meetup}
      others={meetups.filter(({ id }) => id !== meetup.id)}
      linked={linked}
      asked={await askedQuestions(asked, true, meetup.questions)}
      typedAgain={await typedAgain({ ...linked, guests: linked.answer.guests }, meetups)}
      token={decodeURIComponent(token)}
      wasRejected={await wasFormRejected()}
      now={await now()}
    />
  );
}
