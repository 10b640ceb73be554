import { calendarFacts, toCalendarMeetup } from "@/lib/calendar/queries";
import { namedOrganizers, organizerName } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { accessFacts } from "@/lib/meetups/queries";
import { readiness } from "@/lib/meetups/rules";
import { rsvpNeeds } from "@/lib/needs/queries";
import { toOwnNeeds } from "@/lib/needs/rules";
import { hasAccount } from "@/lib/people/queries";
import { cityName } from "@/lib/places/rules";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { toLocalDate } from "@/lib/platform/time/local";
import { now, realNow } from "@/lib/platform/time/now";
import { lineFor } from "@/lib/seating/attempt-room";
import { readSeats } from "@/lib/seating/seats";

export const meetup = {
  ...calendarFacts,
  kind: true,
  howToFindEn: true,
  howToFindFr: true,
  event: {
    select: { ...calendarFacts.event.select, localDate: true, captionsUrl: true },
  },
} satisfies Prisma.MeetupSelect;

type MeetupRow = Prisma.MeetupGetPayload<{ select: typeof meetup }>;

export type MailMeetup = ReturnType<typeof mailMeetup>;

export function mailMeetup(row: MeetupRow) {
  const { event, kind, howToFindEn, howToFindFr } = row;
  return {
    ...toCalendarMeetup(row),
    kind,
    howToFindEn,
    howToFindFr,
    eventStatus: event.status,
    nightDate: toLocalDate(event.localDate),
    captionsUrl: event.captionsUrl,
  };
}

export async function rsvpForMail(rsvpId: string) {
  const row = await db.rsvp.findUnique({
    where: { id: rsvpId },
    select: {
      id: true,
      status: true,
      name: true,
      confirmedAt: true,
      guests: true,
      linkVersion: true,
      ...attempt,
      meetup: { select: meetup },
    },
  });
  return row && { ...row, meetup: mailMeetup(row.meetup) };
}

/** Null also once the meetup is over: what is said ahead of it was held up, or is tried again, too late. */
export async function rsvpAheadForMail(rsvpId: string) {
  const rsvp = await rsvpForMail(rsvpId);
  return rsvp && (await now()) < rsvp.meetup.endsAt ? rsvp : null;
}

/** Of a waiting RSVP, when its mail is sent. */
export async function placeInLine(rsvpId: string): Promise<number> {
  const { meetupId, ...rsvp } = await db.rsvp.findUniqueOrThrow({
    where: { id: rsvpId },
    select: { meetupId: true, userId: true, attemptId: true, sequence: true },
  });
  return (await lineFor(db, await readSeats(db, meetupId), rsvp)).place;
}

const attempt = { attemptId: true, codeExpires: true } satisfies Prisma.RsvpSelect;

export type MailAttempt = Prisma.RsvpGetPayload<{ select: typeof attempt }>;

export function attemptForMail(id: string): Promise<MailAttempt | null> {
  return db.rsvp.findUnique({ where: { id }, select: attempt });
}

export async function meetupForMail(meetupId: string) {
  const row = await db.meetup.findUnique({ where: { id: meetupId }, select: meetup });
  return row && mailMeetup(row);
}

/** Whether the event can be watched from afar. */
export async function canBeWatched(eventSlug: string): Promise<boolean> {
  const afar = { kind: "afar", status: "published", event: { slug: eventSlug } } as const;
  return (await db.meetup.count({ where: afar })) > 0;
}

/** What else to know before a meetup. */
export function practicalForMail(meetupId: string) {
  const select = { access: accessFacts, conductContact: true, conductPhone: true };
  return db.meetup.findUniqueOrThrow({ where: { id: meetupId }, select });
}

/** What its person needs and was answered. Nobody else's mail says it: an unconfirmed address is not known to be theirs. */
export async function needsForMail({ id, confirmedAt }: { id: string; confirmedAt: Date | null }) {
  return confirmedAt ? toOwnNeeds(await rsvpNeeds(id)) : null;
}

export type MailPractical = Awaited<ReturnType<typeof practicalForMail>>;

export async function invitationForMail(invitationId: string) {
  const row = await db.invitation.findUnique({
    where: { id: invitationId },
    select: {
      id: true,
      version: true,
      expiresAt: true,
      acceptedAt: true,
      withdrawnAt: true,
      acceptedBy: { select: { name: true } },
      meetup: { select: meetup },
      event: { select: { organizers: namedOrganizers } },
    },
  });
  if (!row) return null;
  const { event, ...rest } = row;
  return { ...rest, meetup: mailMeetup(row.meetup), organizer: organizerName(event.organizers) };
}

export async function readinessForMail(meetupId: string) {
  const row = await db.meetup.findUnique({
    where: { id: meetupId },
    select: {
      ...meetup,
      lineUpPublishedAt: true,
      access: { select: { feature: true, answer: true } },
    },
  });
  if (!row) return null;
  const ready = readiness({ ...row, hostIds: row.roles.map(({ userId }) => userId) });
  return { meetup: mailMeetup(row), ready };
}

export async function wishForMail(wishId: string) {
  const row = await db.cityWish.findUnique({ where: { id: wishId }, select: { id: true } });
  return row;
}

export async function offerForMail(eventId: string, cityId: string) {
  const [event, city] = await Promise.all([
    db.event.findUnique({
      where: { id: eventId },
      select: { slug: true, titleEn: true, titleFr: true, hashtag: true },
    }),
    db.city.findUnique({ where: { id: cityId }, select: { nameEn: true, nameFr: true } }),
  ]);
  if (!event || !city) return null;
  return {
    eventSlug: event.slug,
    title: (locale: Locale) => nightTitle(event, locale),
    town: (locale: Locale) => cityName(city, locale),
  };
}

/** A requested change of address; null once it has ended. */
export async function addressChangeForMail(changeId: string) {
  const row = await db.addressChange.findUnique({
    where: { id: changeId, confirmedAt: null, expires: { gt: realNow() } },
    select: { id: true, userId: true, newAddress: true },
  });
  if (!row) return null;
  const others = { email: row.newAddress, id: { not: row.userId }, ...hasAccount };
  return { id: row.id, isTaken: (await db.user.count({ where: others })) > 0 };
}
