import { randomUUID } from "node:crypto";
import { changeCapacity } from "@/lib/attendees/mutations";
import { editEvent } from "@/lib/events/edit-mutations";
import type { EditEvent } from "@/lib/events/schema";
import { inviteByLink } from "@/lib/invitations/mutations";
import { InvalidField, InvalidFields, NotAllowed, NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { savePractical } from "@/lib/meetups/mutations";
import { changeVenue } from "@/lib/meetups/venue-mutations";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { cancelRsvp } from "@/lib/rsvps/cancel-mutations";
import { changeGuests } from "@/lib/rsvps/change-mutations";
import { going, rsvp } from "@/lib/rsvps/mutations";
import { switchMeetup } from "@/lib/rsvps/switch-mutations";
import { propose } from "@/lib/talks/propose-mutations";
import { wish } from "@/lib/wishes/mutations";

export type Night = { eventId: string; meetups: string[]; organizer: Person; people: Person[] };

export async function night(): Promise<Night> {
  const organizer = await testPerson({ name: "Organizer" });
  const people = await Promise.all(Array.from({ length: 5 }, () => testPerson({ name: "Zoe" })));
  const made = [];
  for (let city = 0; city < 3; city += 1)
    made.push(
      await testMeetup({ capacity: 3, organizers: [organizer], hosts: people.slice(0, 2) }),
    );
  const [first] = made;
  const eventId = first?.eventId ?? "";
  const meetups = made.map(({ id }) => id);
  await db.meetup.updateMany({ where: { id: { in: meetups } }, data: { eventId } });
  return { eventId, meetups, organizer, people };
}

const revisionOf = async (id: string) =>
  (await db.meetup.findUniqueOrThrow({ where: { id }, select: { revision: true } })).revision;

export async function editedEvent({ eventId: id, organizer }: Night) {
  const event = await db.event.findUniqueOrThrow({ where: { id } });
  const { hashtag, localTime, revision } = event;
  const form: EditEvent = {
    ...{ eventId: id, revision, hashtag, localTime, clock: null },
    ...{ titleEn: `A night ${randomUUID()}`, titleFr: null, summaryEn: null, summaryFr: null },
    ...{ descriptionEn: null, descriptionFr: null, promptEn: null, promptFr: null },
    ...{ streamUrl: `https://example.ca/${randomUUID()}`, captionsUrl: null, recordingUrl: null },
    localDate: event.localDate.toISOString().slice(0, 10),
  };
  return editEvent(organizer, form);
}

const practical = {
  ...{
    partyLimit: 3,
    reconfirmDays: null,
    languages: [],
    ageLimit: null,
    costEn: null,
    costFr: null,
  },
  ...{ transitEn: null, transitFr: null },
};

/** One mutation of each kind that takes locks, by whom and where chance says. */
export const mutations: ((night: Night, pick: (n: number) => number) => Promise<unknown>)[] = [
  (n, pick) => going(any(n.people, pick), { meetupId: any(n.meetups, pick) }, "en"),
  (n, pick) => cancelRsvp(by(any(n.people, pick)), { meetupId: any(n.meetups, pick) }),
  (n, pick) =>
    changeGuests(by(any(n.people, pick)), { meetupId: any(n.meetups, pick), guests: pick(3) }),
  (n, pick) =>
    switchMeetup(by(any(n.people, pick)), {
      meetupId: any(n.meetups, pick),
      from: any(n.meetups, pick),
      token: undefined,
    }),
  (n, pick) => {
    const address = any(n.people, pick).email;
    const form = { meetupId: any(n.meetups, pick), name: "Zoe", address, key: randomUUID() };
    return rsvp(form, "en");
  },
  async (n, pick) => {
    const meetupId = any(n.meetups, pick);
    const { capacity } = await db.meetup.findUniqueOrThrow({ where: { id: meetupId } });
    return changeCapacity(n.organizer, { meetupId, capacity: 1 + pick(6), before: capacity });
  },
  async (n, pick) => {
    const meetupId = any(n.meetups, pick);
    const place = { venue: `Den ${pick(9)}`, address: null, howToFindEn: null, howToFindFr: null };
    return changeVenue(n.organizer, { meetupId, revision: await revisionOf(meetupId), ...place });
  },
  async (n, pick) => {
    const meetupId = any(n.meetups, pick);
    const form = { meetupId, revision: await revisionOf(meetupId), ...practical };
    return savePractical(n.organizer, {
      ...form,
      conductContact: `desk ${pick(99)}`,
      conductPhone: null,
    });
  },
  (n) => editedEvent(n),
  (n, pick) => inviteByLink(n.organizer, { meetupId: any(n.meetups, pick) }),
  (n, pick) =>
    propose(any(n.people, pick), {
      ...{ meetupId: any(n.meetups, pick), key: randomUUID(), as: "submitted" },
      ...{ coSpeakers: [], alsoMeetupIds: [] },
      ...{ speakerName: "Zoe", title: "A talk", abstract: null, locale: "en" },
      ...{ format: "twenty_twenty", minutes: null, bio: null, needs: null, isFirstTime: false },
      ...{ mayBeFilmed: false, mayBePhotographed: false, mayBeQuoted: false },
    }),
  async (n, pick) => {
    const { city } = await db.meetup.findUniqueOrThrow({
      where: { id: any(n.meetups, pick) },
      select: { city: { select: { slug: true } } },
    });
    return wish(
      any(n.people, pick),
      { eventId: n.eventId, town: city?.slug ?? "", address: null },
      "en",
    );
  },
];

export const any = <One>(of: One[], pick: (n: number) => number) => of[pick(of.length)] as One;
export const by = (person: Person) => ({ by: "person" as const, person });

/** A refusal is an answer; a deadlock (40P01), or a lock that timed out, is not. */
export async function attempt(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    const refused = [InvalidField, InvalidFields, NotAllowed, NotFound];
    if (refused.some((kind) => error instanceof kind)) return null;
    throw error;
  }
}
