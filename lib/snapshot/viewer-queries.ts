import { typedAgain } from "@/lib/attempts/queries";
import { mayEditEvent } from "@/lib/events/policy";
import { eventBySlug } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { townOf } from "@/lib/places/queries";
import { answerOf, type DeviceRsvps, rsvpStatuses } from "@/lib/rsvps/queries";
import { wishesAt } from "@/lib/wishes/queries";
import { peopleForGoing } from "./coming-queries";
import type { EventSnapshot } from "./queries";

/** The signed-in person, if any, and what their device remembers. */
export type Reader = {
  person: Person | null;
  rsvps: DeviceRsvps;
  /** The slug of the town chosen on the device. */
  town: string | undefined;
};

/** The viewer's part of an event's page. */
export async function eventViewer({ event, meetups, cities }: EventSnapshot, reader: Reader) {
  const { person, rsvps } = reader;
  const town = townOf(person, cities, reader.town);
  const [mayEdit, proposed, statuses] = await Promise.all([
    editsEvent(event.slug, person),
    proposedMeetups(event.slug, person),
    rsvpStatuses(event.id, person, rsvps),
  ]);
  const shown = new Set(meetups.map(({ id }) => id));
  const wish = town && (await wishesAt(event.id, town.id, person));
  return {
    person,
    mayEdit,
    /** Unpublished cities, which are not in the snapshot. */
    proposed: proposed.filter(({ id }) => !shown.has(id)),
    rsvps: statuses,
    town,
    wish,
  };
}

export type EventViewer = Awaited<ReturnType<typeof eventViewer>>;

/** The viewer's part of a city's page. */
export async function meetupViewer(
  { event, meetups, cities }: EventSnapshot,
  meetup: Parameters<typeof answerOf>[0],
  reader: Reader,
) {
  const { person, rsvps } = reader;
  const town = townOf(person, cities, reader.town);
  const [mayEdit, mine] = await Promise.all([
    editsMeetup(event.slug, meetup.id, person),
    answerOf(meetup, person, rsvps),
  ]);
  const { answer } = mine;
  const own = { userId: person?.id ?? "", eventId: event.id, meetupId: meetup.id };
  const isActive = person && answer && answer.status !== "canceled";
  const isGoing = mine.answer?.status === "going";
  const people = person && isGoing ? await peopleForGoing(meetup.id, person) : null;
  return {
    person,
    mayEdit,
    ...mine,
    typedAgain: isActive ? await typedAgain({ ...own, guests: answer.guests }, meetups) : [],
    town,
    /** Attendees who show their name to other attendees; null for everybody else. */
    people,
  };
}

export type MeetupViewer = Awaited<ReturnType<typeof meetupViewer>>;

async function editsEvent(slug: string, person: Person | null): Promise<boolean> {
  const event = person && (await eventBySlug(slug, person));
  return Boolean(event && mayEditEvent(person, event));
}

async function editsMeetup(slug: string, id: string, person: Person | null): Promise<boolean> {
  const meetups = person ? await meetupsOfEvent(slug, person) : [];
  return meetups.some((meetup) => meetup.id === id && mayEditMeetup(person, meetup));
}

/** Unpublished cities, for their hosts and the event's organizers. */
async function proposedMeetups(slug: string, person: Person | null) {
  const meetups = person ? await meetupsOfEvent(slug, person) : [];
  return meetups.filter((meetup) => meetup.status === "proposed");
}
