import { cityName, isLocated } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { SnapshotEvent, SnapshotMeetup } from "@/lib/snapshot/queries";
import { eventShareText, meetupShareText } from "./sentence-rules";

type Night = { event: SnapshotEvent; locale: Locale; origin: string; now: Date };

type ListedMeetup = Pick<
  SnapshotMeetup,
  | "slug"
  | "kind"
  | "status"
  | "eventStatus"
  | "localDate"
  | "startsLocal"
  | "startsAt"
  | "endsAt"
  | "stripPlace"
  | "venue"
  | "address"
  | "city"
  | "languages"
  | "capacity"
  | "going"
  | "isFull"
>;

const SCHEMA = "https://schema.org";
const CANCELED = `${SCHEMA}/EventCancelled`;
const SCHEDULED = `${SCHEMA}/EventScheduled`;

/** A meetup as schema.org's Event, for search engines and calendars. */
export function meetupData(meetup: ListedMeetup, { event, locale, origin, now }: Night) {
  const { title, description } = meetupShareText(event, meetup, locale, now);
  const address = `${origin}/${locale}/n/${event.slug}/${meetup.slug}`;
  const isOff = meetup.status === "canceled" || event.status === "canceled";
  return {
    "@context": SCHEMA,
    "@type": "Event",
    name: title,
    description,
    url: address,
    image: `${address}/opengraph-image/card`,
    startDate: meetup.startsAt.toISOString(),
    endDate: meetup.endsAt.toISOString(),
    inLanguage: meetup.languages.filter((language) => language === "en" || language === "fr"),
    eventStatus: isOff ? CANCELED : SCHEDULED,
    eventAttendanceMode: `${SCHEMA}/${meetup.city ? "Offline" : "Online"}EventAttendanceMode`,
    location: location(meetup, address, event.streamUrl, locale),
    ...attendeeCapacity(meetup, isOff),
  };
}

/**
 * Draws on what the page says already: who is coming of confirmed RSVPs, and whether it is full. The seats that
 * unconfirmed people hold would tell whoever types an address whether it was known.
 */
function attendeeCapacity(
  { kind, capacity, going, isFull }: ListedMeetup,
  isOff: boolean,
): { maximumAttendeeCapacity?: number; remainingAttendeeCapacity?: number } {
  if (kind === "afar" || capacity === null) return {};
  const remaining = isFull ? 0 : Math.max(0, capacity - going);
  return {
    maximumAttendeeCapacity: capacity,
    ...(!isOff && { remainingAttendeeCapacity: remaining }),
  };
}

function location(meetup: ListedMeetup, address: string, stream: string | null, locale: Locale) {
  if (!meetup.city) return { "@type": "VirtualLocation", url: stream ?? address };
  const town = cityName(meetup.city, locale);
  return {
    "@type": "Place",
    name: meetup.venue ?? town,
    address: {
      "@type": "PostalAddress",
      ...(meetup.address && { streetAddress: meetup.address }),
      addressLocality: town,
      addressRegion: meetup.city.province,
      addressCountry: "CA",
    },
    ...(isLocated(meetup.city) && {
      geo: {
        "@type": "GeoCoordinates",
        latitude: meetup.city.latitude,
        longitude: meetup.city.longitude,
      },
    }),
  };
}

/** A meetup as part of the event: details are on its own page. */
function part(meetup: ListedMeetup, night: Night) {
  const { name, url, startDate, eventStatus, location, ...data } = meetupData(meetup, night);
  const { maximumAttendeeCapacity, remainingAttendeeCapacity } = data;
  const town = meetup.city && cityName(meetup.city, night.locale);
  const place = { "@type": "Place", name: meetup.venue ?? town };
  return {
    "@type": "Event",
    name,
    url,
    startDate,
    ...(eventStatus === CANCELED && { eventStatus }),
    // JSON leaves out what is undefined.
    ...{ maximumAttendeeCapacity, remainingAttendeeCapacity },
    location: !town ? location : meetup.venue ? { ...place, address: town } : place,
  };
}

/** The whole event, from the first start to the last end, with each meetup as a part. */
export function eventData(meetups: readonly ListedMeetup[], night: Night) {
  const { event, locale, origin } = night;
  const { title, description } = eventShareText(event, meetups, locale, night.now);
  const address = `${origin}/${locale}/n/${event.slug}`;
  const instants = (of: (meetup: ListedMeetup) => Date) => meetups.map((one) => of(one).getTime());
  const [first, last] = [instants((one) => one.startsAt), instants((one) => one.endsAt)];
  return {
    "@context": SCHEMA,
    "@type": "Event",
    name: title,
    description,
    url: address,
    image: `${address}/opengraph-image/card`,
    startDate: meetups.length > 0 ? new Date(Math.min(...first)).toISOString() : event.localDate,
    endDate: meetups.length > 0 ? new Date(Math.max(...last)).toISOString() : event.localDate,
    eventStatus: event.status === "canceled" ? CANCELED : SCHEDULED,
    eventAttendanceMode: `${SCHEMA}/MixedEventAttendanceMode`,
    location: { "@type": "Country", name: "Canada" },
    subEvent: meetups.map((meetup) => part(meetup, night)),
  };
}

type Talk = {
  title: string;
  abstract: string | null;
  /** One name each. */
  speakers: string[];
  locale: Locale;
  startsAt: Date;
  endsAt: Date;
  /** Of the talk's own page and its city's, without the language. */
  paths: { talk: string; city: string };
  city: { nameEn: string; nameFr: string } | null;
  eventStatus: "draft" | "published" | "canceled";
};

/** A talk as a part of its meetup, whose page has the details. */
export function talkData(talk: Talk, { locale, origin }: Pick<Night, "locale" | "origin">) {
  const town = talk.city && cityName(talk.city, locale);
  const place = town ? { location: { "@type": "Place", name: town, address: town } } : {};
  const eventStatus = talk.eventStatus === "canceled" ? CANCELED : SCHEDULED;
  return {
    "@context": SCHEMA,
    "@type": "Event",
    name: talk.title,
    ...(talk.abstract && { description: talk.abstract }),
    url: `${origin}/${locale}${talk.paths.talk}`,
    startDate: talk.startsAt.toISOString(),
    endDate: talk.endsAt.toISOString(),
    inLanguage: talk.locale,
    eventStatus,
    performer: talk.speakers.map((name) => ({ "@type": "Person", name })),
    ...place,
    superEvent: { "@id": `${origin}/${locale}${talk.paths.city}` },
  };
}

/** Escaped for a script element. */
export function asScript(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
