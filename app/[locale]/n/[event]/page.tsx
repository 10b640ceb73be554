import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { EventPage } from "@/components/events/event-page";
import { JsonLd } from "@/components/share/json-ld";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { linksIn } from "@/lib/mentions/link-queries";
import { nightPhase, published } from "@/lib/phases/night-rules";
import { readChosenTown } from "@/lib/places/town-cookie";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { eventRecap } from "@/lib/recap/queries";
import { recapTexts } from "@/lib/recap/rules";
import { ownReflections } from "@/lib/reflections/own-queries";
import { readDeviceRsvps } from "@/lib/rsvps/device-cookie";
import { eventData } from "@/lib/share/json-ld-rules";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";
import { eventShareText } from "@/lib/share/sentence-rules";
import { draftSnapshot, eventSnapshot } from "@/lib/snapshot/queries";
import { eventViewer } from "@/lib/snapshot/viewer-queries";

type Props = { params: Promise<{ locale: string; event: string }> };

async function read({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const person = await currentViewer();
  const snapshot =
    (await eventSnapshot(slug)) ?? (person ? await draftSnapshot(slug, person) : null);
  if (!snapshot) return null;
  return { locale, person, snapshot };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if (!found) return {};
  const { locale, snapshot } = found;
  const { event } = snapshot;
  const at = await now();
  const { title, description } = eventShareText(event, snapshot.meetups, locale, at);
  const phase = nightPhase(snapshot, at);
  return pageMetadata({
    ...{ locale, path: `/n/${event.slug}`, title, description },
    isListed: mayBeListed(event),
    feed: event.status === "published" && phase === "after" ? `event/${event.slug}` : undefined,
  });
}

export default async function EventRoute(props: Props) {
  const found = await read(props);
  if (!found) return gone();
  const { locale, person, snapshot } = found;
  const { event, meetups } = snapshot;
  const [at, rsvps, town] = await Promise.all([now(), readDeviceRsvps(meetups), readChosenTown()]);
  const isAfter = nightPhase(snapshot, at) === "after";
  const [viewer, recap, own] = await Promise.all([
    eventViewer(snapshot, { person, rsvps, town }),
    eventRecap(snapshot, at),
    isAfter ? ownReflections(event.id, person) : [],
  ]);
  const links = recap ? await linksIn(recapTexts(recap), event, locale) : undefined;
  const origin = env().publicUrl;
  return (
    <>
      {event.status !== "draft" && (
        <JsonLd data={eventData(published(meetups), { event, locale, origin, now: at })} />
      )}
      <EventPage
        {...{ locale, snapshot, recap, viewer, own, origin }}
        {...(links && { links })}
        now={at}
      />
    </>
  );
}
