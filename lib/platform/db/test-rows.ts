import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/kernel/viewer";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toInterval } from "@/lib/platform/time/interval";
import { fromLocalDate } from "@/lib/platform/time/local";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { db } from "./client";

/** Fixture rows, each with a unique name. */

const short = () => randomUUID().slice(0, 8);
const someTime = new Date("2026-01-01T00:00Z");

export async function testPerson(data: Partial<Prisma.UserCreateInput> = {}): Promise<Person> {
  const { suspendedAt, ...user } = await db.user.create({
    data: { email: `${short()}@example.ca`, name: `Person ${short()}`, locale: "en", ...data },
    select: {
      id: true,
      email: true,
      name: true,
      locale: true,
      town: true,
      isAdmin: true,
      suspendedAt: true,
    },
  });
  return { kind: "person", ...user, suspended: suspendedAt !== null };
}

type Wanted = Partial<Prisma.MeetupUncheckedCreateInput> & {
  hosts?: Person[];
  organizers?: Person[];
  /** "2027-01-14" */
  date?: string;
  eventStatus?: "draft" | "published" | "canceled";
};

/** A published meetup in Vancouver, 19:00 to 22:00, with its own event. */
export async function testMeetup(wanted: Wanted = {}): Promise<{ id: string; eventId: string }> {
  const { hosts = [], organizers = [], date = "2027-01-14", eventStatus, ...data } = wanted;
  const wall = { localDate: date, startsLocal: "19:00", endsLocal: "22:00" };
  const timeZone = "America/Vancouver";
  const when = toInterval({ ...wall, timeZone });
  if (!when.ok) throw new RangeError(`no such night: ${date}`);
  const event = await db.event.create({
    data: {
      slug: `night-${short()}`,
      hashtag: "night",
      titleEn: "A night",
      localDate: fromLocalDate(date),
      localTime: "19:00",
      status: eventStatus ?? "published",
      createdAt: someTime,
      organizers: { create: organizers.map(({ id }) => ({ userId: id, since: someTime })) },
    },
    select: { id: true },
  });
  const slug = `city-${short()}`;
  const city = { slug, nameEn: "Vancouver", nameFr: "Vancouver", province: "BC", timeZone };
  const { id: cityId } = await db.city.create({
    data: { ...city, stripPlace: "PT", latitude: 49.2, longitude: -123.1 },
    select: { id: true },
  });
  return db.meetup.create({
    data: {
      ...wall,
      localDate: fromLocalDate(date),
      timeZone,
      slug,
      eventId: event.id,
      cityId: data.kind === "afar" ? null : cityId,
      stripPlace: "PT",
      startsAt: when.startsAt,
      endsAt: when.endsAt,
      rsvpsCloseAt: when.startsAt,
      tzdbVersion: tzdbVersion(),
      status: "published",
      createdAt: someTime,
      talkCallOpenedAt: someTime,
      roles: { create: hosts.map(({ id }) => ({ userId: id, role: "host", since: someTime })) },
      ...data,
    },
    select: { id: true, eventId: true },
  });
}

/** An RSVP written without a seating transaction. */
export async function testRsvp(
  meetup: { id: string; eventId: string },
  person: Person,
  data: Partial<Prisma.RsvpUncheckedCreateInput> = {},
): Promise<{ id: string }> {
  const before = await db.rsvp.count({ where: { meetupId: meetup.id } });
  return db.rsvp.create({
    data: {
      meetupId: meetup.id,
      eventId: meetup.eventId,
      userId: person.id,
      name: person.name ?? "Somebody",
      status: "going",
      locale: person.locale ?? "en",
      sequence: before + 1,
      createdAt: someTime,
      ...data,
    },
    select: { id: true },
  });
}

/** One attendee in English, one waitlisted in French, one canceled. */
export async function testAnswers(meetup: { id: string; eventId: string }) {
  const [going, waiting, gone] = await Promise.all([
    testPerson(),
    testPerson({ locale: "fr" }),
    testPerson(),
  ]);
  await testRsvp(meetup, going);
  await testRsvp(meetup, waiting, { status: "waitlisted" });
  await testRsvp(meetup, gone, { status: "canceled" });
  return { going, waiting };
}
