import { keptByRevision, unchanged } from "@/lib/activity/revision-queries";
import { NotAllowed, NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { lockMeetup } from "@/lib/seating/locks";
import { mayEditMeetup, maySeeMeetup } from "./policy";

/** Hosts who can act: a suspended one cannot. */
export const activeHosts = {
  where: { role: "host", user: { suspendedAt: null } },
  select: { userId: true },
  orderBy: { since: "asc" },
} satisfies Prisma.Meetup$rolesArgs;

type Runners = { event: { organizers: { userId: string }[] }; roles: { userId: string }[] };

/** Of a meetup that was read with `activeHosts` and its event's organizers: what policies ask for. */
export const rightsOf = ({ event, roles }: Runners) => ({
  organizerIds: event.organizers.map(({ userId }) => userId),
  hostIds: roles.map(({ userId }) => userId),
});

const rights = {
  slug: true,
  kind: true,
  status: true,
  revision: true,
  event: {
    select: { id: true, slug: true, status: true, organizers: { select: { userId: true } } },
  },
  roles: activeHosts,
} satisfies Prisma.MeetupSelect;

/** What a place is like from one night to the next: without times, people, and whom to write to. */
export const venueFacts = {
  venue: true,
  address: true,
  howToFindEn: true,
  howToFindFr: true,
  languages: true,
  ageLimit: true,
  costEn: true,
  costFr: true,
  transitEn: true,
  transitFr: true,
  capacity: true,
  partyLimit: true,
  reconfirmDays: true,
} satisfies Prisma.MeetupSelect;

export const accessFacts = {
  select: { feature: true, answer: true, noteEn: true, noteFr: true },
} satisfies Prisma.Meetup$accessArgs;

/** What its hosts ask of those who have a seat. */
const questions = {
  where: { removedAt: null },
  orderBy: [{ position: "asc" }, { id: "asc" }],
  select: {
    ...{ id: true, required: true, inList: true, revision: true },
    ...{ textEn: true, textFr: true, whyEn: true, whyFr: true },
    ...{ choicesEn: true, choicesFr: true },
  },
} satisfies Prisma.Meetup$questionsArgs;

const talkCall = {
  talkCallOpenedAt: true,
  talkCallClosedAt: true,
  talkCallUntil: true,
  talkCallAnswersBy: true,
  talkCallFormats: true,
  talkCallLanguages: true,
  talkCallSlots: true,
  talkCallRulesEn: true,
  talkCallRulesFr: true,
} satisfies Prisma.MeetupSelect;

/** What the rules of a call for talks ask for. */
export const withTalkCall = { ...talkCall, timeZone: true } satisfies Prisma.MeetupSelect;

const toDate = (date: Date | null) => date && toLocalDate(date);

/** A meetup's call for talks; null where none was ever opened. */
export function talkCallOf(row: Prisma.MeetupGetPayload<{ select: typeof talkCall }>) {
  if (row.talkCallOpenedAt === null) return null;
  return {
    closedAt: row.talkCallClosedAt,
    untilDate: toDate(row.talkCallUntil),
    answersDate: toDate(row.talkCallAnswersBy),
    formats: row.talkCallFormats,
    languages: row.talkCallLanguages,
    slots: row.talkCallSlots,
    rulesEn: row.talkCallRulesEn,
    rulesFr: row.talkCallRulesFr,
  };
}

export type TalkCall = NonNullable<ReturnType<typeof talkCallOf>>;

const shown = {
  ...talkCall,
  ...venueFacts,
  id: true,
  eventId: true,
  publishedAt: true,
  conductContact: true,
  conductPhone: true,
  accessContactEn: true,
  accessContactFr: true,
  accessAskedAt: true,
  venueAnnouncedAt: true,
  localDate: true,
  startsLocal: true,
  endsLocal: true,
  startsChoice: true,
  endsChoice: true,
  timeZone: true,
  stripPlace: true,
  startsAt: true,
  endsAt: true,
  callInMinutes: true,
  rsvpsCloseAt: true,
  lineUpStartsLocal: true,
  lineUpStartsChoice: true,
  lineUpPublishedAt: true,
  ...{ lineUpVersion: true, lineUpOutLocal: true, lineUpOutChoice: true },
  calendarSequence: true,
  hereAt: true,
  city: {
    select: {
      id: true,
      slug: true,
      nameEn: true,
      nameFr: true,
      province: true,
      latitude: true,
      longitude: true,
    },
  },
  access: accessFacts,
  questions,
  ...rights,
} satisfies Prisma.MeetupSelect;

/** The cities whose local times are listed for the meetup from afar. */
export const cityClocks = {
  where: { kind: "city", status: "published" },
  select: { timeZone: true, city: { select: { nameEn: true, nameFr: true } } },
} satisfies Prisma.Event$meetupsArgs;

type Row = Prisma.MeetupGetPayload<{ select: typeof shown }>;

function plain({ event, roles, localDate, ...rest }: Row) {
  return {
    ...rest,
    talkCall: talkCallOf(rest),
    localDate: toLocalDate(localDate),
    eventSlug: event.slug,
    eventStatus: event.status,
    ...rightsOf({ event, roles }),
  };
}

export type ShownMeetup = ReturnType<typeof plain>;
export type ShownQuestion = ShownMeetup["questions"][number];

const readMeetups = keptByRevision(async (eventSlug): Promise<ShownMeetup[]> => {
  const rows = await db.meetup.findMany({
    where: { event: { slug: eventSlug } },
    select: shown,
    orderBy: [{ startsAt: "asc" }, { slug: "asc" }],
  });
  return rows.map(plain);
}, unchanged);

/** An event's meetups that the viewer may see, by start; the one from afar comes last. */
export async function meetupsOfEvent(
  eventSlug: string,
  viewer: Person | null,
): Promise<ShownMeetup[]> {
  const meetups = ((await readMeetups(eventSlug)) ?? []).filter((meetup) =>
    maySeeMeetup(viewer, meetup),
  );
  return [
    ...meetups.filter((meetup) => meetup.kind === "city"),
    ...meetups.filter((meetup) => meetup.kind === "afar"),
  ];
}

/** The cities of an event that is not canceled which wait for their hosts: everybody may know their names, and no more. */
export async function awaitedCities(eventSlug: string) {
  return ((await readMeetups(eventSlug)) ?? []).flatMap(({ status, eventStatus, slug, city }) =>
    city && status === "proposed" && eventStatus !== "canceled"
      ? [{ slug, nameEn: city.nameEn, nameFr: city.nameFr }]
      : [],
  );
}

/** Returns null, a 404, where the viewer may not see it. A canceled meetup yields to its successor. */
export async function meetupBySlug(
  eventSlug: string,
  slug: string,
  viewer: Person | null,
): Promise<ShownMeetup | null> {
  const found = (await meetupsOfEvent(eventSlug, viewer)).filter((meetup) => meetup.slug === slug);
  return found.find((meetup) => meetup.status !== "canceled") ?? found[0] ?? null;
}

/** The meetup for its host's desk; null is a 404. */
export async function meetupForDesk(
  eventSlug: string,
  slug: string,
  viewer: Person | null,
): Promise<ShownMeetup | null> {
  const meetup = await meetupBySlug(eventSlug, slug, viewer);
  return meetup && mayEditMeetup(viewer, meetup) ? meetup : null;
}

/** For mutations. */
export async function meetupRights(tx: Tx, meetupId: string) {
  const meetup = await tx.meetup.findUnique({ where: { id: meetupId }, select: rights });
  if (!meetup) throw new NotFound("meetup");
  return {
    slug: meetup.slug,
    kind: meetup.kind,
    status: meetup.status,
    revision: meetup.revision,
    eventId: meetup.event.id,
    eventSlug: meetup.event.slug,
    eventStatus: meetup.event.status,
    ...rightsOf(meetup),
  };
}

/** For mutations: throws unless the viewer runs the meetup. */
export async function requireHost(tx: Tx, viewer: Person | null, meetupId: string) {
  const meetup = await meetupRights(tx, meetupId);
  if (!mayEditMeetup(viewer, meetup)) throw new NotAllowed("meetup");
  return meetup;
}

/** For desk queries: throws NotFound unless the viewer runs the meetup. */
export async function checkDesk(viewer: Person | null, meetupId: string) {
  const meetup = await meetupRights(db, meetupId);
  if (!mayEditMeetup(viewer, meetup)) throw new NotFound("desk");
  return meetup;
}

/** For mutations: locks the meetup; throws unless the viewer may edit it. */
export async function lockMeetupForEdit(tx: Tx, viewer: Person | null, meetupId: string) {
  await lockMeetup(tx, meetupId);
  return requireHost(tx, viewer, meetupId);
}
