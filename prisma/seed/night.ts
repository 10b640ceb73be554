import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toInterval } from "@/lib/platform/time/interval";
import { fromLocalDate, type LocalDate, type LocalTime } from "@/lib/platform/time/local";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { CITIES } from "./cities";

export const DAY = 86_400_000;
export const MINUTE = 60_000;

type MeetupFields = Omit<
  Prisma.MeetupUncheckedCreateInput,
  | "eventId"
  | "slug"
  | "localDate"
  | "startsAt"
  | "endsAt"
  | "tzdbVersion"
  | "rsvpsCloseAt"
  | "timeZone"
  | "stripPlace"
  | "createdAt"
>;

export type Times = { date: LocalDate; starts: LocalTime; ends: LocalTime };

/** Seeds a city's meetup, or with `afar` the remote one in Toronto's time zone. */
export async function seedMeetup(
  event: { id: string; createdAt: Date },
  slug: string,
  times: Times,
  fields: Partial<MeetupFields> = {},
) {
  const afar = slug === "afar";
  const city = CITIES.find((row) => row.slug === (afar ? "toronto" : slug));
  if (!city) throw new Error(`no city ${slug}`);
  const { timeZone, stripPlace } = city;
  const wall = {
    localDate: times.date,
    startsLocal: times.starts,
    endsLocal: times.ends,
    timeZone,
  };
  const interval = toInterval(wall);
  if (!interval.ok) throw new Error(`no such time in ${slug}`);
  const inCity = afar ? null : await cityId(slug);
  return db.meetup.create({
    data: {
      status: "published",
      publishedAt: event.createdAt,
      languages: ["en"],
      ...fields,
      eventId: event.id,
      kind: afar ? "afar" : "city",
      cityId: inCity,
      slug,
      ...wall,
      localDate: fromLocalDate(times.date),
      stripPlace,
      startsAt: interval.startsAt,
      endsAt: interval.endsAt,
      rsvpsCloseAt: interval.endsAt,
      tzdbVersion: tzdbVersion(),
      createdAt: event.createdAt,
      talkCallOpenedAt: afar ? null : event.createdAt,
    },
    select: { id: true, slug: true, eventId: true, startsAt: true, endsAt: true, capacity: true },
  });
}

export type SeedMeetup = Awaited<ReturnType<typeof seedMeetup>>;

export async function cityId(slug: string): Promise<string> {
  const { id } = await db.city.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  return id;
}

/** Hosts in the order they joined. */
export async function seedHosts(meetup: { id: string }, people: { id: string }[], since: Date) {
  await db.meetupRole.createMany({
    data: people.map((person, index) => ({
      meetupId: meetup.id,
      userId: person.id,
      role: "host" as const,
      since: new Date(since.getTime() + index * MINUTE),
    })),
  });
  // Accepting an invitation confirms the address.
  await db.user.updateMany({
    where: { id: { in: people.map(({ id }) => id) }, emailVerified: null },
    data: { emailVerified: since },
  });
}

type Access = Partial<Record<string, ["yes" | "no", en?: string, fr?: string]>>;

export async function seedAccess(meetup: { id: string }, facts: Access) {
  await db.accessFact.createMany({
    data: Object.entries(facts).map(([feature, fact]) => ({
      meetupId: meetup.id,
      feature: feature as Prisma.AccessFactCreateManyInput["feature"],
      answer: fact?.[0] ?? "unknown",
      noteEn: fact?.[1],
      noteFr: fact?.[2],
    })),
  });
}
