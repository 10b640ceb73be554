import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventPage } from "@/components/events/event-page";
import { JsonLd } from "@/components/share/json-ld";
import { tallyOfEvent } from "@/lib/attendance/queries";
import { published } from "@/lib/events/night-rules";
import { eventBySlug } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { wasRejected } from "@/lib/kernel/form-result";
import { hostNamesByMeetup } from "@/lib/meetups/night-queries";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { chosenTown, citiesForSelect } from "@/lib/places/queries";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { pulledQuotes } from "@/lib/reflections/queries";
import { goingByMeetup } from "@/lib/rsvps/coming-queries";
import { answersByMeetup } from "@/lib/rsvps/queries";
import { eventData } from "@/lib/share/json-ld-rules";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata";
import { toldEvent } from "@/lib/share/sentence-rules";
import { wishesAt } from "@/lib/wishes/queries";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const viewer = await currentViewer();
  const event = isLocale(locale) ? await eventBySlug(slug, viewer) : null;
  if (!event || !isLocale(locale)) notFound();
  const { title, description } = toldEvent(
    event,
    await meetupsOfEvent(slug, viewer),
    locale,
    await now(),
  );
  const isListed = mayBeListed(event);
  return pageMetadata({ locale, path: `/n/${slug}`, title, description, isListed });
}

export default async function EventRoute({ params }: Props) {
  const { locale, event: slug } = await params;
  const viewer = await currentViewer();
  const event = isLocale(locale) ? await eventBySlug(slug, viewer) : null;
  if (!event || !isLocale(locale)) notFound();
  const [at, meetups, cities] = await Promise.all([
    now(),
    meetupsOfEvent(slug, viewer),
    citiesForSelect(locale),
  ]);
  const town = await chosenTown(viewer, cities);
  const [counted, going, mine, hosts, quotes, wish] = await Promise.all([
    tallyOfEvent(event.id, at),
    goingByMeetup(event.id),
    answersByMeetup(event.id, viewer),
    hostNamesByMeetup(event.id),
    pulledQuotes(event.id, 3),
    town ? wishesAt(event.id, town.id, viewer) : null,
  ]);
  const origin = env().publicUrl;
  const on = published(meetups);
  return (
    <>
      {event.status !== "draft" && (
        <JsonLd data={eventData(on, { event, locale, origin, now: at })} />
      )}
      <EventPage
        {...{ locale, viewer, event, meetups, cities, town, wish, going, mine, quotes, origin }}
        isSentBack={await wasRejected("wishes")}
        now={at}
        tally={counted.tally}
        counts={counted.byMeetup}
        hosts={[...new Set(on.flatMap((meetup) => hosts.get(meetup.id) ?? []))]}
      />
    </>
  );
}
