import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import type { DeviceRsvp } from "@/lib/rsvps/rules";
import { newModel, PARTY_LIMIT, PEOPLE } from "./test-model";

export type Cast = { host: Person; people: Person[] };

/** The model's event in the database. */
export type Night = Cast & {
  eventId: string;
  meetups: string[];
  devices: { person: Person; jar: Map<number, DeviceRsvp> }[];
  /** The model's names of attempts, by their ids. */
  names: Map<string, string>;
  /** RSVPs by the numbers of the model's entries. */
  rsvps: Map<number, string>;
};

const HOUR = 3_600_000;

/** Nights one after another share their people. */
export async function newNight({ host, people }: Cast): Promise<Night> {
  const model = newModel();
  const start = realNow().getTime() + HOUR / 2;
  const ids = model.meetups.map(() => randomUUID()).sort();
  let eventId: string | undefined;
  for (const [at, { capacity, closes, ends }] of model.meetups.entries()) {
    const times = {
      rsvpsCloseAt: new Date(start + (closes - 1) * HOUR),
      startsAt: new Date(start + (closes - 1) * HOUR),
      endsAt: new Date(start + (ends - 1) * HOUR),
    };
    const kind = capacity === null ? ({ kind: "afar", slug: "afar" } as const) : {};
    const same = eventId ? { eventId } : { organizers: [host] };
    const meetup = { id: ids[at] ?? "", capacity, partyLimit: PARTY_LIMIT, ...times, ...kind };
    eventId = (await testMeetup({ ...meetup, ...same })).eventId;
  }
  await setHour(0);
  const devices = model.devices.map(({ person }) => ({
    person: people[person] as Person,
    jar: new Map(),
  }));
  const night = { eventId: eventId ?? "", meetups: ids, host, people, devices };
  return { ...night, names: new Map(), rsvps: new Map() };
}

export function setHour(hour: number) {
  const data = { clockOffsetMs: BigInt(hour * HOUR) };
  return db.installation.update({ where: { id: 1 }, data });
}

export async function newCast(): Promise<Cast> {
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => testPerson()));
  return { host: await testPerson(), people };
}
