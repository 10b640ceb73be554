import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone, wasFormRejected } from "@/app/gone";
import { CityPage } from "@/components/meetups/city-page";
import { JsonLd } from "@/components/share/json-ld";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupBySlug } from "@/lib/meetups/queries";
import { meetupState } from "@/lib/meetups/rules";
import { readChosenTown } from "@/lib/places/town-cookie";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { readDeviceRsvps } from "@/lib/rsvps/device-cookie";
import { isHidden } from "@/lib/seating/rules";
import { meetupData } from "@/lib/share/json-ld-rules";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";
import { meetupShareText } from "@/lib/share/sentence-rules";
import { draftSnapshot, eventSnapshot } from "@/lib/snapshot/queries";
import { meetupOf } from "@/lib/snapshot/rules";
import { meetupViewer } from "@/lib/snapshot/viewer-queries";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

async function read({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const person = await currentViewer();
  const own = person && (await meetupBySlug(event, city, person));
  const snapshot =
    own && isHidden(own) ? await draftSnapshot(event, person) : await eventSnapshot(event);
  const meetup = snapshot && meetupOf(snapshot, city);
  if (!meetup) return null;
  return { locale, person, snapshot, meetup };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if (!found) return {};
  const { locale, snapshot, meetup } = found;
  const { event } = snapshot;
  const at = await now();
  const isListed = mayBeListed(event, meetup);
  const hasFeed = isListed && meetup.city && meetupState(meetup, at) === "done";
  return pageMetadata({
    ...meetupShareText(event, meetup, locale, at),
    ...{ locale, path: `/n/${event.slug}/${meetup.slug}`, isListed },
    feed: hasFeed ? `city/${meetup.city?.slug}` : undefined,
  });
}

export default async function CityRoute(props: Props) {
  const found = await read(props);
  if (!found) return gone();
  const { locale, person, snapshot, meetup } = found;
  const { event, meetups } = snapshot;
  const [at, rsvps, town] = await Promise.all([now(), readDeviceRsvps(meetups), readChosenTown()]);
  const viewer = await meetupViewer(snapshot, meetup, { person, rsvps, town });
  const wasRejected = await wasFormRejected();
  const origin = env().publicUrl;
  const isPublic = meetup.status !== "proposed" && event.status !== "draft";
  return (
    <>
      {isPublic && <JsonLd data={meetupData(meetup, { event, locale, origin, now: at })} />}
      <CityPage {...{ locale, snapshot, meetup, viewer, wasRejected, origin }} now={at} />
    </>
  );
}
