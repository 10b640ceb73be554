import { type Recipient, toPerson } from "@/lib/activity/audience-queries";
import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { TOPIC_BY_KIND } from "@/lib/platform/mail/topics";
import { realNow } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { recordedOf } from "./recorded-queries";
import { isWritten } from "./rules";
import { answers } from "./select-queries";

const city = {
  id: true,
  slug: true,
  kind: true,
  timeZone: true,
  stripPlace: true,
  startsAt: true,
  city: { select: { nameEn: true, nameFr: true } },
  debrief: { select: answers },
  roles: {
    where: { role: "host", user: { suspendedAt: null } },
    select: { user: { select: { id: true, email: true, locale: true } } },
  },
} satisfies Prisma.MeetupSelect;

const KIND = "debrief-ask";

type Place = { id: string; timeZone: string };

/** Mails carry the real time, also where a demo has moved its clock. */
const today = ({ timeZone }: Place) => toWall(realNow(), timeZone).date;

/** An organizer's mails of one day to a city's hosts. */
const occasionOf = (meetup: Place): string => `${meetup.id}:${today(meetup)}`;

/** The cities of an event that are over, and whom a reminder of their debrief would be mailed to. */
async function citiesThatAreOver(tx: Tx, eventId: string, now: Date) {
  const meetups = await tx.meetup.findMany({
    where: { eventId, kind: "city", status: "published", endsAt: { lte: now } },
    orderBy: [{ startsAt: "asc" }, { slug: "asc" }],
    select: city,
  });
  const meetupIds = meetups.map(({ id }) => id);
  const addresses = meetups.flatMap(({ roles }) => roles.map(({ user }) => user.email));
  const topic = TOPIC_BY_KIND[KIND] ?? "";
  const [mails, unsubscribed] = [
    await tx.email.findMany({
      where: { kind: KIND, meetupId: { in: meetupIds } },
      select: { meetupId: true, createdAt: true },
    }),
    await tx.unsubscribe.findMany({
      where: { topic, address: { in: addresses } },
      select: { address: true },
    }),
  ];
  const isOff = new Set(unsubscribed.map(({ address }) => address));
  return meetups.map(({ roles, ...meetup }) => ({
    ...meetup,
    /** Also by the mail of the morning after. */
    isRemindedToday: mails.some(
      ({ meetupId, createdAt }) =>
        meetupId === meetup.id && toWall(createdAt, meetup.timeZone).date === today(meetup),
    ),
    hosts: roles.filter(({ user }) => !isOff.has(user.email)).map(({ user }) => toPerson(user)),
  }));
}

type Reminded = { id: string; occasion: string; recipients: Recipient[] };

/** Whom pressing the button would mail: the hosts of the cities that have not answered, at most once a day. */
export async function citiesToRemind(
  tx: Tx,
  eventId: string,
  now: Date,
): Promise<{ toRemind: Reminded[]; isRemindedToday: boolean }> {
  const silent = (await citiesThatAreOver(tx, eventId, now)).filter(
    ({ debrief, hosts }) => !isWritten(debrief) && hosts.length > 0,
  );
  return {
    toRemind: silent
      .filter(({ isRemindedToday }) => !isRemindedToday)
      .map(({ hosts, ...meetup }) => ({
        ...{ id: meetup.id, occasion: occasionOf(meetup), recipients: hosts },
      })),
    isRemindedToday: silent.some(({ isRemindedToday }) => isRemindedToday),
  };
}

/** How many mails the button of its organizers would send. */
export async function remindersForDesk(viewer: Person | null, eventId: string, now: Date) {
  await checkEventDesk(viewer, eventId);
  const { toRemind, isRemindedToday } = await citiesToRemind(db, eventId, now);
  return { mails: toRemind.flatMap(({ recipients }) => recipients).length, isRemindedToday };
}

export type Reminders = Awaited<ReturnType<typeof remindersForDesk>>;

/** For an event's organizers: each city that is over, with what was recorded and what its hosts said. */
export async function debriefsForDesk(viewer: Person | null, eventId: string, now: Date) {
  await checkEventDesk(viewer, eventId);
  const cities = await citiesThatAreOver(db, eventId, now);
  const ids = cities.map(({ id }) => id);
  const recorded = await recordedOf(db, ids, now);
  return cities.flatMap(({ hosts: _, ...meetup }) => {
    const own = recorded.get(meetup.id);
    return own ? [{ ...meetup, recorded: own }] : [];
  });
}

export type DebriefedCity = Awaited<ReturnType<typeof debriefsForDesk>>[number];
