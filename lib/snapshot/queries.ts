import { cache } from "react";
import { keptByRevision } from "@/lib/activity/revision-queries";
import { headCountsByMeetup } from "@/lib/attendance/queries";
import { carriedOver } from "@/lib/commitments/next-queries";
import { commitmentsForPage } from "@/lib/commitments/queries";
import { debriefsByMeetup } from "@/lib/debriefs/shown-queries";
import { eventBySlug, type ShownEvent } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { awaitedCities, meetupsOfEvent, type ShownMeetup } from "@/lib/meetups/queries";
import { tonightOf } from "@/lib/phases/tonight-rules";
import { photosByMeetup } from "@/lib/photos/queries";
import { citiesForReaders } from "@/lib/places/queries";
import { db } from "@/lib/platform/db/client";
import { promptAnswersByMeetup } from "@/lib/prompts/queries";
import { pulledQuotes } from "@/lib/reflections/queries";
import { reportsByMeetup } from "@/lib/reports/queries";
import { isFull } from "@/lib/seating/rules";
import { lineUpsOf } from "@/lib/slots/line-up-queries";
import { marksByMeetup } from "@/lib/stage/mark-queries";
import { marksOfNight } from "@/lib/stage/rules";
import { supportersOfEvent } from "@/lib/supporters/queries";
import { townsFromAfar } from "@/lib/tonight/queries";
import { lightsFromAfar } from "@/lib/tonight/rules";
import { type Coming, comingByMeetup } from "./coming-queries";
import { hostNamesByMeetup } from "./host-name-queries";

const QUOTES = 3;

/** The public part of an event: the same for every reader and in every language. */
export type EventSnapshot = Awaited<ReturnType<typeof compose>>;
export type SnapshotEvent = EventSnapshot["event"];
export type SnapshotMeetup = EventSnapshot["meetups"][number];

/** Null if nothing of the event is public. */
export const eventSnapshot = keptByRevision(
  async (slug): Promise<EventSnapshot | null> => {
    const event = await eventBySlug(slug, null);
    return event && compose(event, await meetupsOfEvent(slug, null), await awaitedCities(slug));
  },
  async (snapshot, meetupIds) => {
    const { event, cities } = snapshot;
    const coming = await comingByMeetup(event.id, meetupIds);
    const meetups = snapshot.meetups.map((meetup) => ({
      ...meetup,
      ...(coming.has(meetup.id) && comingTo(meetup, coming)),
    }));
    const isAfarToo = meetups.some(({ id, kind }) => kind === "afar" && meetupIds.includes(id));
    const hereFromAfar = isAfarToo
      ? lightsFromAfar(await townsFromAfar(event.id), cities)
      : snapshot.hereFromAfar;
    return { ...snapshot, meetups, hereFromAfar };
  },
);

/** Includes unpublished parts that this person may see; never share it between readers. */
export const draftSnapshot = cache(
  async (slug: string, person: Person): Promise<EventSnapshot | null> => {
    const event = await eventBySlug(slug, person);
    return event && compose(event, await meetupsOfEvent(slug, person));
  },
);

/** The public part of an organizer's draft, as it will be once the draft is published. */
export async function previewSnapshot(
  draft: ShownEvent,
  organizer: Person,
): Promise<EventSnapshot> {
  const meetups = await meetupsOfEvent(draft.slug, organizer);
  const shown = meetups
    .filter(({ kind, status }) => status === "published" || kind === "afar")
    .map((meetup) => ({ ...meetup, status: "published", eventStatus: "published" }) as const);
  return compose({ ...draft, status: "published" }, shown, await awaitedCities(draft.slug));
}

async function compose(
  shown: ShownEvent,
  meetups: ShownMeetup[],
  awaited: Awaited<ReturnType<typeof awaitedCities>> = [],
) {
  const { organizerIds: _, ...event } = shown;
  const [partsOf, supporters, quotes, commitments, carried, cities, towns] = await Promise.all([
    partsByMeetup(event.id, meetups),
    supportersOfEvent(event.id),
    pulledQuotes(event.id, QUOTES),
    commitmentsForPage(event.id),
    carriedOver(shown),
    citiesForReaders(event.id),
    townsFromAfar(event.id),
  ]);
  return {
    event,
    meetups: meetups.map(({ organizerIds: _, hostIds: __, ...meetup }) => ({
      ...meetup,
      ...partsOf(meetup),
      supporters: supporters.ofMeetup(meetup.id),
    })),
    /** Cities that wait for their hosts; in a draft its organizers see their meetups instead. */
    awaited,
    /** Who is thanked for the whole event. */
    supporters: supporters.ofEvent,
    quotes,
    commitments,
    /** What people took on after the night before. */
    carriedOver: carried,
    cities,
    hereFromAfar: lightsFromAfar(towns, cities),
  };
}

/** What others wrote, said and counted of an event's meetups. */
async function partsByMeetup(eventId: string, meetups: ShownMeetup[]) {
  const [hosts, coming, headCounts, reports, lineUps, marks, photos, answers, debriefs] =
    await Promise.all([
      hostNamesByMeetup(eventId),
      comingByMeetup(eventId),
      headCountsByMeetup(eventId),
      reportsByMeetup(eventId),
      lineUpsOf(meetups),
      marksByMeetup(db, eventId),
      photosByMeetup(eventId),
      promptAnswersByMeetup(eventId),
      debriefsByMeetup(eventId),
    ]);
  return (meetup: Omit<ShownMeetup, "organizerIds" | "hostIds">) => ({
    hosts: hosts.get(meetup.id) ?? [],
    ...comingTo(meetup, coming),
    headCounts: headCounts.get(meetup.id) ?? [],
    reports: reports.get(meetup.id) ?? [],
    lineUp: lineUps.get(meetup.id) ?? null,
    /** What was pressed on its stage this night. */
    marks: marksOfNight(marks.get(meetup.id) ?? [], tonightOf(meetup)),
    photos: photos.get(meetup.id) ?? [],
    promptAnswers: answers.get(meetup.id) ?? [],
    debrief: debriefs.get(meetup.id) ?? null,
  });
}

const NOBODY: Coming = { going: 0, seatsTaken: 0, waiting: 0, people: [] };

function comingTo(
  { id, capacity }: { id: string; capacity: number | null },
  coming: Map<string, Coming>,
) {
  const { going, people, seatsTaken, waiting } = coming.get(id) ?? NOBODY;
  return { going, people, isFull: isFull({ capacity, seatsTaken }, waiting) };
}
