import { InvalidField } from "@/lib/kernel/outcome";
import { clockTown } from "@/lib/places/clock-rules";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { bilingual } from "@/lib/platform/i18n/bilingual";
import { clockIssue } from "@/lib/platform/time/clock-issue";
import { fromLocalDate, toLocalDate } from "@/lib/platform/time/local";
import {
  type NightClock,
  stillUsual,
  streamClock,
  usualTimes,
} from "@/lib/schedule/usual-times-rules";
import { lockMeetupsOfEvent } from "@/lib/seating/locks";
import type { ShownEvent } from "./queries";

export const cityClock = {
  id: true,
  slug: true,
  nameEn: true,
  nameFr: true,
  timeZone: true,
  stripPlace: true,
} as const;
type City = Prisma.CityGetPayload<{ select: typeof cityClock }>;
type Place = Pick<City, "timeZone" | "stripPlace"> & { city: City | null };
/** Known already, as of a night that is run again. */
type Venue = Pick<Prisma.MeetupCreateManyInput, "venue" | "address" | "capacity" | "languages">;

export const inCity = (city: City): Place => ({ ...city, city });
export const fromAfar = (cities: City[]): Place => ({ ...streamClock(cities), city: null });

/** Proposes a meetup in each place, at the event's local time. */
export async function proposeMeetups(
  tx: Tx,
  eventId: string,
  night: NightClock,
  places: (Place & { venue?: Venue | undefined })[],
  createdAt: Date,
): Promise<void> {
  await tx.meetup.createMany({
    data: places.map((place) => {
      const { localDate, ...times } = timesIn(night, place);
      return {
        ...place.venue,
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

export function timesIn(night: NightClock, place: Place) {
  const found = usualTimes(night, place.timeZone);
  if (found.ok) return found.times;
  const town = bilingual((locale) => clockTown(place, locale));
  const { code, params } = clockIssue(found, night.localTime, town);
  throw new InvalidField("localTime", code, params);
}

export async function findMeetupIn(
  tx: Tx,
  eventId: string,
  cityId: string,
): Promise<string | undefined> {
  const there = { eventId, cityId, status: { not: "canceled" as const } };
  return (await tx.meetup.findFirst({ where: there, select: { id: true } }))?.id;
}

/** The event's meetup in a city, proposed at the event's local time if missing: `added` is then the city's slug. */
export async function ensureMeetupIn(
  tx: Tx,
  event: Omit<NightClock, "clock"> & { id: string },
  cityId: string,
  at: Date,
): Promise<{ meetupId: string; added: string | null }> {
  const there = await findMeetupIn(tx, event.id, cityId);
  if (there) return { meetupId: there, added: null };
  const city = await tx.city.findUniqueOrThrow({ where: { id: cityId }, select: cityClock });
  // Without a form to ask on, take the later time; the host can change it.
  await proposeMeetups(tx, event.id, { ...event, clock: "later" }, [inCity(city)], at);
  const meetupId = (await findMeetupIn(tx, event.id, cityId)) as string;
  return { meetupId, added: city.slug };
}

type Moved = { moved: string[]; leftBehind: string[] };

/** Returns the meetups that moved, and those left behind on the old date because their time was customised. */
export async function moveMeetups(tx: Tx, event: ShownEvent, night: NightClock): Promise<Moved> {
  // A host's concurrent edit either commits first or becomes stale.
  await lockMeetupsOfEvent(tx, event.id);
  const meetups = await tx.meetup.findMany({
    where: { eventId: event.id, status: { not: "canceled" } },
    select: {
      id: true,
      timeZone: true,
      stripPlace: true,
      localDate: true,
      startsLocal: true,
      city: { select: cityClock },
    },
    orderBy: [{ kind: "asc" }, { id: "asc" }],
  });
  const moved = meetups.filter(({ localDate, ...meetup }) =>
    stillUsual({ ...meetup, localDate: toLocalDate(localDate) }, event),
  );
  for (const { id, ...meetup } of moved) {
    const { localDate, ...times } = timesIn(night, meetup);
    const data = { ...times, localDate: fromLocalDate(localDate), revision: { increment: 1 } };
    await tx.meetup.update({ where: { id }, data });
  }
  const isLeftBehind = ({ localDate }: { localDate: Date }) =>
    night.localDate !== event.localDate && toLocalDate(localDate) === event.localDate;
  const leftBehind = meetups.filter((one) => !moved.includes(one) && isLeftBehind(one));
  return { moved: moved.map(({ id }) => id), leftBehind: leftBehind.map(({ id }) => id) };
}
