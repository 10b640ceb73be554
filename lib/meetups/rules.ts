import { meetupPhase, type Phase } from "@/lib/phases/rules";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { ACCESS_FEATURES, type AccessAnswer, type AccessFeature } from "./schema";

const translators = { en: translator("en", "meetups"), fr: translator("fr", "meetups") };

export type Named = { city: { nameEn: string; nameFr: string } | null };

/** The city's name, or "From afar". */
export function placeName({ city }: Named, locale: Locale): string {
  return city ? cityName(city, locale) : translators[locale]("afar");
}

type Status = "proposed" | "published" | "canceled";
type Place = { venue: string | null; address: string | null };

// Ignores case, line breaks, commas and a final period.
const normalized = (text: string | null) =>
  (text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.,;]+/g, " ")
    .trim();

/** Whether an edit names the first venue, adds to it, or moves to another place. */
export function venueChange(
  before: Place,
  after: Place,
): "same" | "first" | "completed" | "another" {
  if (before.venue === null) return after.venue === null ? "same" : "first";
  const replaced = (field: keyof Place) =>
    before[field] !== null && normalized(before[field]) !== normalized(after[field]);
  if (replaced("venue") || replaced("address")) return "another";
  return before.address === null && after.address !== null ? "completed" : "same";
}

/** The mail about a changed venue: first an announcement, then changes; none once the meetup is over. */
export function venueNews(
  meetup: Place & { status: Status; venueAnnouncedAt: Date | null; endsAt: Date },
  after: Place,
  now: Date,
): "venue-announced" | "meetup-changed" | null {
  const change = venueChange(meetup, after);
  if (change === "same" || meetup.status !== "published" || meetup.endsAt <= now) return null;
  return change === "first" && !meetup.venueAnnouncedAt ? "venue-announced" : "meetup-changed";
}

/** Access facts belong to the place they were given for. */
export function voidsAccessFacts(before: Place, after: Place): boolean {
  return venueChange(before, after) === "another";
}

/** Whether publishing it notifies those who asked for the town. */
export function notifiesWishers(meetup: { eventStatus: string; endsAt: Date }, now: Date): boolean {
  return meetup.eventStatus === "published" && now < meetup.endsAt;
}

/** Requires a date and a host, except from afar. */
export function publishRefusal(meetup: {
  kind: "city" | "afar";
  status: Status;
  eventStatus: "draft" | "published" | "canceled";
  hostIds: string[];
}): "meetup-canceled" | "event-canceled" | "no-host" | null {
  if (meetup.status === "canceled") return "meetup-canceled";
  if (meetup.eventStatus === "canceled") return "event-canceled";
  return meetup.kind === "city" && meetup.hostIds.length === 0 ? "no-host" : null;
}

export type Readiness = {
  host: boolean;
  secondHost: boolean;
  venue: boolean;
  /** Access facts that are known, yes or no. */
  accessKnown: number;
  accessOf: number;
  lineUp: boolean;
  published: boolean;
};

export function readiness(meetup: {
  status: Status;
  hostIds: string[];
  venue: string | null;
  access: { feature: AccessFeature; answer: AccessAnswer }[];
  lineUpPublishedAt: Date | null;
}): Readiness {
  return {
    host: meetup.hostIds.length > 0,
    secondHost: meetup.hostIds.length > 1,
    venue: meetup.venue !== null,
    accessKnown: meetup.access.filter((fact) => fact.answer !== "unknown").length,
    accessOf: ACCESS_FEATURES.length,
    lineUp: meetup.lineUpPublishedAt !== null,
    published: meetup.status === "published",
  };
}

type AccessFact = {
  feature: AccessFeature;
  answer: AccessAnswer;
  noteEn: string | null;
  noteFr: string | null;
};

/** Every access fact in order; unanswered ones are unknown. */
export function accessFacts(stored: AccessFact[]): AccessFact[] {
  return ACCESS_FEATURES.map(
    (feature) =>
      stored.find((fact) => fact.feature === feature) ?? {
        feature,
        answer: "unknown",
        noteEn: null,
        noteFr: null,
      },
  );
}

export type MeetupState = "draft" | "canceled" | Phase;

export function meetupState(
  meetup: {
    status: Status;
    eventStatus: "draft" | "published" | "canceled";
    startsAt: Date;
    endsAt: Date;
  },
  now: Date,
): MeetupState {
  if (meetup.status === "canceled" || meetup.eventStatus === "canceled") return "canceled";
  if (meetup.status === "proposed" || meetup.eventStatus === "draft") return "draft";
  return meetupPhase(meetup, now);
}

/** Neither over nor canceled. */
export function isStillOn(state: MeetupState): boolean {
  return state !== "canceled" && state !== "done";
}
