import { randomUUID } from "node:crypto";
import { db, type Tx } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { ownEvent } from "../events/queries";
import { eventAddress, isOver, isYearsAway } from "../events/rules";
import type { AddCity, StartEvent } from "../events/schema";
import { keyOf } from "../form-key";
import type { Locale } from "../i18n/locales";
import { InvalidField, NotAllowed, type Outcome } from "../outcome";
import { freeSlug } from "../places/rules";
import { clockFault } from "../time/clock-fault";
import { fromLocalDate } from "../time/local";
import { now } from "../time/now";
import type { Person } from "../viewer";
import { clockTown } from "./clock-rules";
import { type NightClock, streamClock, usualTimes } from "./event-rules";

export const clockOf = {
  id: true,
  slug: true,
  nameEn: true,
  nameFr: true,
  timeZone: true,
  stripPlace: true,
} as const;
type City = Prisma.CityGetPayload<{ select: typeof clockOf }>;
type Place = Pick<City, "timeZone" | "stripPlace"> & { city: City | null };

/** Makes a draft, its organizer, a proposed meetup for each city that was ticked, and the one from afar. */
export async function startEvent(
  viewer: Person,
  input: StartEvent,
  locale: Locale,
): Promise<Outcome<{ slug: string }>> {
  const at = await now();
  if (isOver(input.localDate, at)) throw new InvalidField("localDate", "date-past");
  if (isYearsAway(input.localDate, at)) throw new InvalidField("localDate", "date-years-away");
  return db.$transaction(async (tx) => {
    const id = randomUUID();
    const before = await startedBefore(tx, viewer, input, id);
    if (before) return { ok: true, slug: before };

    const cities = await tx.city.findMany({
      where: { slug: { in: input.cities } },
      select: clockOf,
    });
    const slug = await eventSlug(tx, eventAddress(input.title, input.localDate));
    const [titleEn, titleFr] =
      locale === "en" ? [input.title, input.otherTitle] : [input.otherTitle, input.title];
    await tx.event.create({
      data: {
        id,
        slug,
        titleEn,
        titleFr,
        hashtag: input.hashtag,
        localDate: fromLocalDate(input.localDate),
        localTime: input.localTime,
        createdAt: at,
        organizers: { create: { userId: viewer.id, since: at } },
      },
    });
    await addMeetups(tx, id, input, [...cities.map(inCity), fromAfar(cities)], locale, at);
    return { ok: true, slug };
  });
}

/** A form sent twice is one event: the second one is led to the first. */
async function startedBefore(
  tx: Tx,
  viewer: Person,
  { key, ...said }: StartEvent,
  resultId: string,
): Promise<string | null> {
  const name = { purpose: "start-event", key: `${viewer.id}:${keyOf(key, said)}` };
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ ...name, resultId }],
    skipDuplicates: true,
  });
  if (count === 1) return null;
  const { resultId: id } = await tx.idempotencyKey.findUniqueOrThrow({
    where: { purpose_key: name },
    select: { resultId: true },
  });
  const event = await tx.event.findUnique({ where: { id }, select: { slug: true } });
  return event?.slug ?? null;
}

/** One at a time: two events of one name started together must not choose the same address. */
export async function eventSlug(tx: Tx, text: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('event-slug'))`;
  const slugs = await tx.event.findMany({
    where: { slug: { startsWith: freeSlug(text, new Set(), "event") } },
    select: { slug: true },
  });
  return freeSlug(text, new Set(slugs.map(({ slug }) => slug)), "event");
}

const inCity = (city: City): Place => ({ ...city, city });
const fromAfar = (cities: City[]): Place => ({ ...streamClock(cities), city: null });

async function addMeetups(
  tx: Tx,
  eventId: string,
  night: NightClock,
  places: Place[],
  locale: Locale,
  createdAt: Date,
): Promise<void> {
  await tx.meetup.createMany({
    data: places.map((place) => {
      const { localDate, ...times } = timesIn(night, place, locale);
      return {
        eventId,
        kind: place.city ? ("city" as const) : ("afar" as const),
        cityId: place.city?.id ?? null,
        slug: place.city?.slug ?? "afar",
        timeZone: place.timeZone,
        stripPlace: place.stripPlace,
        localDate: fromLocalDate(localDate),
        ...times,
        createdAt,
      };
    }),
  });
}

export function timesIn(night: NightClock, place: Place, locale: Locale) {
  const found = usualTimes(night, place.timeZone);
  if (found.ok) return found.times;
  const town = clockTown(place, locale);
  const { code, params } = clockFault(found, night.localTime, town, locale);
  throw new InvalidField("localTime", code, params);
}

/** Proposes a meetup in one more city, at the event's own time. Where it is there already, it was sent twice. */
export async function addCity(
  viewer: Person,
  input: AddCity,
  locale: Locale,
): Promise<Outcome<object, "event-canceled">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await ownEvent(tx, viewer, input.eventId);
    if (event.status === "canceled") return { ok: false, reason: "event-canceled" };
    const city = await tx.city.findUnique({ where: { slug: input.city }, select: clockOf });
    if (!city) throw new NotAllowed(`no city ${input.city}`);
    if (await idIn(tx, event.id, city.id)) return { ok: true };
    await addMeetups(tx, event.id, { ...event, clock: input.clock }, [inCity(city)], locale, at);
    return { ok: true };
  });
}

async function idIn(tx: Tx, eventId: string, cityId: string): Promise<string | undefined> {
  const there = { eventId, cityId, status: { not: "canceled" as const } };
  return (await tx.meetup.findFirst({ where: there, select: { id: true } }))?.id;
}

/** The id of the event's meetup in a city, proposed at the event's own time where there is none yet. */
export async function meetupIn(
  tx: Tx,
  event: Omit<NightClock, "clock"> & { id: string },
  cityId: string,
  locale: Locale,
  at: Date,
): Promise<string> {
  const there = await idIn(tx, event.id, cityId);
  if (there) return there;
  const city = await tx.city.findUniqueOrThrow({ where: { id: cityId }, select: clockOf });
  // Nobody is asked here: where that night's clocks are unclear, the host says so at the desk.
  await addMeetups(tx, event.id, { ...event, clock: "later" }, [inCity(city)], locale, at);
  return (await idIn(tx, event.id, cityId)) as string;
}
