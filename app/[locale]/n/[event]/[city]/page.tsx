import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CityPage } from "@/components/meetups/city-page";
import { JsonLd } from "@/components/share/json-ld";
import { headCountsOf } from "@/lib/attendance/queries";
import { eventBySlug } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { wasRejected } from "@/lib/kernel/form-result";
import { hostNames, meetupBySlug, meetupsOfEvent } from "@/lib/meetups/queries";
import { chosenTown, citiesForSelect } from "@/lib/places/queries";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { whoIsComing } from "@/lib/rsvps/coming-queries";
import { answerOf } from "@/lib/rsvps/queries";
import { meetupData } from "@/lib/share/json-ld-rules";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata";
import { toldMeetup } from "@/lib/share/sentence-rules";
import { lineUpOf } from "@/lib/talks/queries";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

async function read({ params }: Props) {
  const { locale, event: eventSlug, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const [event, meetup] = await Promise.all([
    eventBySlug(eventSlug, viewer),
    meetupBySlug(eventSlug, city, viewer),
  ]);
  if (!event || !meetup) notFound();
  return { locale, viewer, event, meetup };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, event, meetup } = await read(props);
  const { title, description } = toldMeetup(event, meetup, locale, await now());
  const isListed = mayBeListed(event, meetup);
  const path = `/n/${event.slug}/${meetup.slug}`;
  return pageMetadata({ locale, path, title, description, isListed });
}

export default async function CityRoute(props: Props) {
  const { locale, viewer, event, meetup } = await read(props);
  const [at, meetups, cities] = await Promise.all([
    now(),
    meetupsOfEvent(event.slug, viewer),
    citiesForSelect(locale),
  ]);
  const [town, mine, coming, hosts, lineUp, counts] = await Promise.all([
    chosenTown(viewer, cities),
    answerOf(meetup, viewer),
    whoIsComing(meetup.id, viewer),
    hostNames(meetup.id),
    lineUpOf(meetup.id),
    headCountsOf(meetup.id, at),
  ]);
  const origin = env().publicUrl;
  const isOpen = meetup.status !== "proposed" && event.status !== "draft";
  return (
    <>
      {isOpen && <JsonLd data={meetupData(meetup, { event, locale, origin, now: at })} />}
      <CityPage
        {...{ locale, viewer, event, meetup, meetups, cities, town, mine, coming }}
        {...{ hosts, lineUp, counts, origin }}
        isSentBack={await wasRejected("rsvps")}
        now={at}
      />
    </>
  );
}
