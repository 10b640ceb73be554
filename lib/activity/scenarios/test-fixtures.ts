import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { addDays, toLocalDate } from "@/lib/platform/time/local";
import { realNow } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";

/**
 * For the mutations of a module: makes the rows that one needs and returns what it is called with. A mutation that
 * changes different rows in different cases has a scenario for each: "decideOnTalk to cancel".
 */
export type ScenariosOf<Module> = {
  [Name in keyof Module & string as Name | `${Name} ${string}`]?: Module[Name] extends (
    ...given: infer Given
  ) => unknown
    ? () => Promise<Given>
    : never;
};

type Wanted = Parameters<typeof testMeetup>[0];

export const inDays = (days: number) => addDays(toLocalDate(realNow()), days);
export const hoursAgo = (hours: number) => new Date(realNow().getTime() - hours * 3_600_000);

/** A day and a zone in which it is evening or night now, until six: passes of the door are handed out. */
export function tonight() {
  const hour = Number(toWall(realNow(), "America/Vancouver").time.slice(0, 2));
  const timeZone = hour >= 6 && hour < 12 ? "Europe/Paris" : "America/Vancouver";
  return { timeZone, date: toWall(hoursAgo(6), timeZone).date };
}

/** A meetup that is still to come, and the one person who hosts it and organizes its event. */
export async function hosted(wanted: Wanted = {}) {
  const host = await testPerson();
  const people = { hosts: [host], organizers: [host] };
  const meetup = await testMeetup({ ...people, date: inDays(60), ...wanted });
  return { host, meetup, meetupId: meetup.id, eventId: meetup.eventId };
}

/** One more meetup of an event. */
export async function another(eventId: string, wanted: Wanted = {}) {
  const { id } = await testMeetup({ date: inDays(60), ...wanted });
  await db.meetup.update({ where: { id }, data: { eventId } });
  return { id, eventId };
}

export const afar = { kind: "afar", slug: "afar" } as const;

/** Somebody with a seat, which the meetup counts. */
export async function seated(meetup: { id: string; eventId: string }, more: Seat = {}) {
  const person = await testPerson();
  const { id: rsvpId } = await testRsvp(meetup, person, more);
  const { id } = meetup;
  const data = { seatsTaken: { increment: 1 }, logSequence: { increment: 1 } };
  await db.meetup.update({ where: { id }, data });
  return { person, rsvpId, by: { by: "person", person } as const };
}

/** Somebody on the waitlist. */
export async function waiting(meetup: { id: string; eventId: string }, more: Seat = {}) {
  const person = await testPerson();
  const { id: rsvpId } = await testRsvp(meetup, person, { status: "waitlisted", ...more });
  await db.meetup.update({ where: { id: meetup.id }, data: { logSequence: { increment: 1 } } });
  return { person, rsvpId, by: { by: "person", person } as const };
}

type Seat = Parameters<typeof testRsvp>[2];

/** A town where the event has no meetup. */
export function emptyTown() {
  const names = { nameEn: "Moncton", nameFr: "Moncton", province: "NB" };
  const place = {
    timeZone: "America/Moncton",
    stripPlace: "AT",
    latitude: 46,
    longitude: -65,
  } as const;
  return db.city.create({ data: { slug: `moncton-${randomUUID()}`, ...names, ...place } });
}

export function wished(eventId: string, cityId: string, person: Person, offeredAt?: Date) {
  const where = { eventId, cityId, userId: person.id };
  const data = { ...where, locale: "en", createdAt: realNow(), offeredAt } as const;
  return db.cityWish.create({ data, select: { id: true } });
}
