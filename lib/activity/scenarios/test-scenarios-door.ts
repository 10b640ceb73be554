import { randomUUID } from "node:crypto";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import {
  hosted,
  hoursAgo,
  inDays,
  type ScenariosOf,
  seated,
  tonight,
  waiting,
} from "./test-fixtures";

type Door = typeof import("@/lib/door/mutations") &
  typeof import("@/lib/passes/mutations") &
  typeof import("@/lib/door/seat-mutations") &
  typeof import("@/lib/arrivals/mutations") &
  typeof import("@/lib/door/paper-mutations") &
  typeof import("@/lib/door/erase-mutations") &
  typeof import("@/lib/attendance/saved-count-mutations");

async function phone(given: object = {}) {
  const { host, meetupId, eventId } = await hosted({ date: inDays(1) });
  const id = randomUUID();
  const later = new Date(realNow().getTime() + 3_600_000);
  const times = { createdAt: realNow(), codeExpiresAt: later };
  await db.doorDevice.create({ data: { id, meetupId, ...times, ...given } });
  return { host, meetupId, eventId, id };
}

/** Doors open in an hour. */
async function soon() {
  const made = await hosted();
  const [startsAt, endsAt] = [hoursAgo(-1), hoursAgo(-4)];
  await db.meetup.update({ where: { id: made.meetupId }, data: { startsAt, endsAt } });
  return made;
}

export const doorScenarios = {
  checkInSelf: async () => {
    const { meetup, meetupId } = await soon();
    return [(await seated(meetup)).by, { meetupId }];
  },
  checkInByName: async () => {
    const { meetupId } = await soon();
    const { roomCode: code } = await db.meetup.findUniqueOrThrow({ where: { id: meetupId } });
    return [{ meetupId, key: randomUUID(), name: "Sam", code }];
  },
  syncDoor: async () => {
    const { host, meetupId, eventId } = await hosted({ date: inDays(1) });
    const { rsvpId: rsvp } = await seated({ id: meetupId, eventId });
    const nothing = { name: null, target: null };
    const at = realNow().getTime();
    const events = [{ id: randomUUID(), counter: 1, kind: "admit" as const, rsvp, ...nothing, at }];
    return [host, { meetup: meetupId, device: randomUUID(), since: 0, list: "", events }];
  },
  recordSavedCount: async () => {
    const [startsAt, endsAt] = [hoursAgo(1), hoursAgo(-2)];
    const { date } = toWall(startsAt, "America/Vancouver");
    const { host, meetupId } = await hosted({ date });
    await db.meetup.update({ where: { id: meetupId }, data: { startsAt, endsAt } });
    const counted = { count: 24, precision: "at_least" as const, andMe: true };
    return [host, { meetup: meetupId, key: randomUUID(), ...counted, at: hoursAgo(0).getTime() }];
  },
  enterPaper: async () => {
    const { host, meetup, meetupId } = await soon();
    const { rsvpId } = await seated(meetup, { guests: 1 });
    const ticked = { came: [rsvpId], guests: [rsvpId], walkIns: ["Sam"], nameless: 2 };
    return [host, { meetupId, key: randomUUID(), ...ticked }];
  },
  eraseDueNames: async () => {
    const days = (count: number) => hoursAgo(24 * count);
    const { meetupId } = await hosted({ startsAt: days(9), endsAt: days(8) });
    const times = { occurredAt: days(8), receivedAt: days(8) };
    const walkIn = { kind: "walk_in", name: "Sam", by: "host", counter: 0, sequence: 1 } as const;
    await db.doorEvent.create({ data: { id: randomUUID(), meetupId, ...walkIn, ...times } });
    await db.meetup.update({ where: { id: meetupId }, data: { doorSequence: 1 } });
    return [];
  },
  handOutDoor: async () => {
    const { host, meetupId } = await hosted(tonight());
    return [host, { meetupId, key: randomUUID() }];
  },
  handOutStage: async () => {
    const { host, meetupId } = await hosted(tonight());
    return [host, { meetupId, key: randomUUID() }];
  },
  takePass: async () => [{ token: signLink("door", (await phone()).id, 1), name: "Ada" }],
  revokePhone: async () => {
    const { host, id } = await phone({ usedAt: realNow(), name: "Ada" });
    return [host, { deviceId: id }];
  },
  seatAtDoor: async () => {
    const { host, meetupId, eventId } = await hosted({ date: inDays(1), capacity: 5 });
    // A party that is larger than the room stands before it in line.
    await waiting({ id: meetupId, eventId }, { guests: 5, sequence: 1 });
    const { rsvpId: rsvp } = await waiting({ id: meetupId, eventId }, { sequence: 2 });
    return [host, { meetup: meetupId, rsvp }];
  },
} satisfies ScenariosOf<Door>;
