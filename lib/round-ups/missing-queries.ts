import { type Recipient, toPerson } from "@/lib/activity/audience-queries";
import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { TOPIC_BY_KIND } from "@/lib/platform/mail/topics";
import { realNow } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";

const KIND = "reflections-ask";

type Place = { id: string; timeZone: string };

/** Mails carry the real time, also where a demo has moved its clock. */
const dayOf = (at: Date, { timeZone }: Place) => toWall(at, timeZone).date;

/** The cities that are over and of which nobody has written yet, here or on an own site, and whom asking them would mail. */
async function silentCities(tx: Tx, eventId: string, now: Date) {
  const meetups = await tx.meetup.findMany({
    where: {
      ...{ eventId, kind: "city", status: "published", endsAt: { lte: now } },
      reflections: { none: { status: "published" } },
      posts: { none: { shownAt: { not: null }, withdrawnAt: null } },
    },
    select: {
      ...{ id: true, slug: true, kind: true, timeZone: true, stripPlace: true, startsAt: true },
      city: { select: { nameEn: true, nameFr: true } },
      roles: {
        where: { role: "host", user: { suspendedAt: null } },
        select: { user: { select: { id: true, email: true, locale: true } } },
      },
    },
    orderBy: [{ startsAt: "asc" }, { slug: "asc" }],
  });
  const addresses = meetups.flatMap(({ roles }) => roles.map(({ user }) => user.email));
  const [mails, unsubscribed] = [
    await tx.email.findMany({
      where: { kind: KIND, meetupId: { in: meetups.map(({ id }) => id) } },
      select: { meetupId: true, createdAt: true },
    }),
    await tx.unsubscribe.findMany({
      where: { topic: TOPIC_BY_KIND[KIND] ?? "", address: { in: addresses } },
      select: { address: true },
    }),
  ];
  const isOff = new Set(unsubscribed.map(({ address }) => address));
  return meetups.map(({ roles, ...meetup }) => ({
    ...meetup,
    isAskedToday: mails.some(
      ({ meetupId, createdAt }) =>
        meetupId === meetup.id && dayOf(createdAt, meetup) === dayOf(realNow(), meetup),
    ),
    hosts: roles.filter(({ user }) => !isOff.has(user.email)).map(({ user }) => toPerson(user)),
  }));
}

export type AskedCity = { id: string; occasion: string; recipients: Recipient[] };

/** Whom pressing the button would mail: the hosts of these cities, each city at most once a day by its own date. */
export const citiesToAsk = async (tx: Tx, eventId: string, now: Date) =>
  toAskOf(await silentCities(tx, eventId, now));

function toAskOf(cities: Awaited<ReturnType<typeof silentCities>>) {
  const silent = cities.filter(({ hosts }) => hosts.length > 0);
  const toAsk = silent.filter(({ isAskedToday }) => !isAskedToday);
  return {
    toAsk: toAsk.map(
      (city): AskedCity => ({
        id: city.id,
        occasion: `${city.id}:${dayOf(realNow(), city)}`,
        recipients: city.hosts,
      }),
    ),
    isAskedToday: silent.length > toAsk.length,
  };
}

/** For an event's organizers: the cities without a reflection, and how many mails asking them would send. */
export async function missingForDesk(viewer: Person | null, eventId: string, now: Date) {
  await checkEventDesk(viewer, eventId);
  const silent = await silentCities(db, eventId, now);
  const { toAsk, isAskedToday } = toAskOf(silent);
  const mails = toAsk.flatMap(({ recipients }) => recipients).length;
  return { cities: silent.map(({ hosts: _, ...city }) => city), mails, isAskedToday };
}

export type Missing = Awaited<ReturnType<typeof missingForDesk>>;
