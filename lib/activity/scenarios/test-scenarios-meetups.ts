import { randomUUID } from "node:crypto";
import { ACCESS_FEATURES, type AccessInput } from "@/lib/meetups/schema";
import { db } from "@/lib/platform/db/client";
import { testPerson } from "@/lib/platform/db/test-rows";
import {
  emptyTown,
  hosted,
  hoursAgo,
  inDays,
  type ScenariosOf,
  seated,
  waiting,
  wished,
} from "./test-fixtures";

type Meetups = typeof import("@/lib/meetups/mutations") &
  typeof import("@/lib/call-ins/mutations") &
  typeof import("@/lib/meetups/cancel-mutations") &
  typeof import("@/lib/meetups/city-mutations") &
  typeof import("@/lib/meetups/publish-mutations") &
  typeof import("@/lib/meetups/times-mutations") &
  typeof import("@/lib/meetups/venue-mutations") &
  typeof import("@/lib/reminders/mutations");
type Attendees = typeof import("@/lib/attendees/mutations");

const facts = Object.fromEntries(
  ACCESS_FEATURES.map((feature) => [feature, { answer: "yes", noteEn: null, noteFr: null }]),
) as AccessInput["facts"];

export const meetupScenarios = {
  addCity: async () => {
    const { host, eventId } = await hosted();
    return [host, { eventId, city: (await emptyTown()).slug, clock: null }];
  },
  removeCity: async () => {
    const { host, meetupId } = await hosted({ status: "proposed", hosts: [] });
    return [host, { meetupId }];
  },
  publishMeetup: async () => {
    const { host, meetupId, eventId } = await hosted({ status: "proposed", venue: "Grizzly Den" });
    const { cityId } = await db.meetup.findUniqueOrThrow({ where: { id: meetupId } });
    await wished(eventId, cityId ?? "", await testPerson());
    return [host, { meetupId }];
  },
  sendDueReminders: async () => {
    const soon = { date: inDays(0), startsAt: hoursAgo(-3), endsAt: hoursAgo(-6) };
    await seated((await hosted(soon)).meetup);
    return [];
  },
  cancelMeetup: async () => {
    const { host, meetup, meetupId } = await hosted();
    await seated(meetup);
    return [host, { meetupId }];
  },
  setCallIn: async () => {
    const { host, meetupId } = await hosted();
    return [host, { meetupId, at: "19:30", atChoice: null }];
  },
  "setCallIn to none": async () => {
    const { host, meetupId } = await hosted({ callInMinutes: 30 });
    return [host, { meetupId, at: null, atChoice: null }];
  },
  suggestCallIns: async () => {
    const { host, eventId } = await hosted();
    return [host, { eventId }];
  },
  changeTimes: async () => {
    const { host, meetupId } = await hosted();
    const day = { timeZone: null, localDate: inDays(60), startsChoice: null, endsChoice: null };
    return [host, { meetupId, revision: 0, ...day, startsLocal: "18:00", endsLocal: "22:00" }];
  },
  changeVenue: async () => {
    const { host, meetupId } = await hosted({ venue: "Grizzly Den" });
    await db.accessFact.create({ data: { meetupId, feature: "lift", answer: "yes" } });
    const place = { venue: "Lamplighter", address: null, howToFindEn: null, howToFindFr: null };
    return [host, { meetupId, revision: 0, ...place }];
  },
  savePractical: async () => {
    const { host, meetupId } = await hosted();
    const words = { costEn: "Free", costFr: null, transitEn: null, transitFr: null };
    const rest = {
      partyLimit: 2,
      reconfirmDays: null,
      languages: [],
      ageLimit: null,
      conductContact: null,
      conductPhone: null,
    };
    return [host, { meetupId, revision: 0, ...words, ...rest }];
  },
  saveAccess: async () => {
    const { host, meetupId } = await hosted();
    const contact = { accessContactEn: null, accessContactFr: null };
    return [host, { meetupId, revision: 0, facts, ...contact }];
  },
  askHosts: async () => {
    const { meetupId } = await hosted();
    const question = { key: randomUUID(), question: "Is there a lift?" };
    return [await testPerson(), { meetupId, ...question, name: null, address: null }, "en"];
  },
  changeCapacity: async () => {
    const { host, meetup, meetupId } = await hosted({ capacity: 1 });
    await seated(meetup);
    await waiting(meetup);
    return [host, { meetupId, capacity: 2, before: 1 }];
  },
  seatFromWaitlist: async () => {
    const { host, meetup, meetupId } = await hosted({ capacity: 1 });
    await seated(meetup);
    return [host, { meetupId, rsvpId: (await waiting(meetup)).rsvpId, reason: "Speaks first" }];
  },
  removeGuest: async () => {
    const { host, meetup, meetupId } = await hosted();
    return [host, { meetupId, rsvpId: (await seated(meetup)).rsvpId, reason: "Asked to" }];
  },
} satisfies ScenariosOf<Meetups & Attendees>;
