import type { Person } from "@/lib/kernel/viewer";
import { checkDesk, talkCallOf, withTalkCall } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type LocalDate, toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { lineUpStartsAt, overrun, proposalRefusal, schedule, submissionRefusal } from "./rules";

const slot = {
  id: true,
  kind: true,
  titleEn: true,
  titleFr: true,
  seconds: true,
  changeoverSeconds: true,
  revision: true,
  talk: {
    select: {
      id: true,
      title: true,
      abstract: true,
      speakerName: true,
      locale: true,
      format: true,
      state: true,
    },
  },
} satisfies Prisma.SlotSelect;

const lineUp = {
  localDate: true,
  startsLocal: true,
  timeZone: true,
  stripPlace: true,
  startsAt: true,
  endsAt: true,
  lineUpStartsLocal: true,
  lineUpStartsChoice: true,
  lineUpPublishedAt: true,
  slots: {
    where: { withdrawnAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: slot,
  },
} satisfies Prisma.MeetupSelect;

type Slot = Prisma.SlotGetPayload<{ select: typeof slot }>;

/** What a line-up's times depend on. */
type Evening = Omit<
  Prisma.MeetupGetPayload<{ select: typeof lineUp }>,
  "localDate" | "lineUpPublishedAt" | "slots"
> & { localDate: LocalDate; lineUpPublishedAt: Date | null };

function scheduled(evening: Evening, slots: Slot[]) {
  const { lineUpPublishedAt, timeZone, stripPlace, endsAt } = evening;
  const start = {
    startsLocal: evening.lineUpStartsLocal,
    startsChoice: evening.lineUpStartsChoice,
  };
  const startsAt = lineUpStartsAt(evening, start);
  const timed = schedule(slots, startsAt);
  return {
    timeZone,
    stripPlace,
    startsAt,
    closesAt: endsAt,
    ...start,
    isPublished: lineUpPublishedAt !== null,
    /** In seconds past closing. */
    overrun: overrun(timed, endsAt),
    slots: timed,
  };
}

async function readLineUp(meetupId: string) {
  const meetup = await db.meetup.findUnique({ where: { id: meetupId }, select: lineUp });
  if (!meetup) return null;
  const { slots, localDate, ...evening } = meetup;
  return scheduled({ ...evening, localDate: toLocalDate(localDate) }, slots);
}

export type ShownLineUp = ReturnType<typeof scheduled>;
export type ShownSlot = ShownLineUp["slots"][number];

/** A meetup's published line-up; null if none is published. */
export async function lineUpOf(meetupId: string): Promise<ShownLineUp | null> {
  const found = await readLineUp(meetupId);
  return found?.isPublished ? found : null;
}

/** Published line-ups by meetup id. */
export async function lineUpsOf(
  meetups: readonly (Evening & { id: string })[],
): Promise<Map<string, ShownLineUp>> {
  const published = meetups.filter((meetup) => meetup.lineUpPublishedAt !== null);
  if (published.length === 0) return new Map();
  const rows = await db.slot.findMany({
    where: { meetupId: { in: published.map(({ id }) => id) }, withdrawnAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { ...slot, meetupId: true },
  });
  const slotsOf = (id: string) =>
    rows.filter((row) => row.meetupId === id).map(({ meetupId: _, ...row }) => row);
  return new Map(published.map((meetup) => [meetup.id, scheduled(meetup, slotsOf(meetup.id))]));
}

/** The line-up for the host's desk, published or not. */
export async function lineUpForDesk(
  viewer: Person | null,
  meetupId: string,
): Promise<ShownLineUp | null> {
  await checkDesk(viewer, meetupId);
  return readLineUp(meetupId);
}

const proposal = {
  id: true,
  title: true,
  abstract: true,
  speakerName: true,
  locale: true,
  format: true,
  minutes: true,
  ...{ bio: true, isFirstTime: true, needs: true },
  ...{ mayBeFilmed: true, mayBePhotographed: true, mayBeQuoted: true },
  state: true,
  createdAt: true,
  decidedAt: true,
  decidedByName: true,
  revision: true,
  slots: { where: { withdrawnAt: null }, select: { id: true } },
} satisfies Prisma.TalkSelect;

type Row = Prisma.TalkGetPayload<{ select: typeof proposal }>;

function plain<Talk extends Row>({ slots, ...talk }: Talk) {
  return { ...talk, isInLineUp: slots.length > 0 };
}

/** A meetup's proposals for its hosts, oldest first, without drafts and addresses. */
export async function proposalsForDesk(viewer: Person | null, meetupId: string) {
  await checkDesk(viewer, meetupId);
  const talks = await db.talk.findMany({
    where: { meetupId, state: { not: "draft" } },
    select: proposal,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  return talks.map(plain);
}

export type DeskProposal = Awaited<ReturnType<typeof proposalsForDesk>>[number];

const where = {
  select: {
    ...withTalkCall,
    slug: true,
    status: true,
    localDate: true,
    endsAt: true,
    city: { select: { nameEn: true, nameFr: true } },
    event: { select: { slug: true, status: true, hashtag: true, titleEn: true, titleFr: true } },
  },
} satisfies { select: Prisma.MeetupSelect };

/** The viewer's proposals, latest first. */
export async function myTalks(viewer: Person) {
  const talks = await db.talk.findMany({
    where: { proposerId: viewer.id },
    select: { ...proposal, meetup: where },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 100,
  });
  const at = await now();
  return talks.map(({ meetup, ...talk }) => {
    const gathering = {
      ...meetup,
      talkCall: talkCallOf(meetup),
      eventStatus: meetup.event.status,
    };
    return {
      ...plain(talk),
      /** Why nothing more can come of it there. */
      closed: proposalRefusal(gathering, at),
      /** Why a draft can't be submitted. */
      closedToDrafts: submissionRefusal(gathering, at),
      meetup: { ...meetup, localDate: toLocalDate(meetup.localDate) },
    };
  });
}

export type MyTalk = Awaited<ReturnType<typeof myTalks>>[number];

/** The viewer's own proposal for editing; null is a 404. */
export async function ownProposal(viewer: Person | null, meetupId: string, talkId: string) {
  if (!viewer) return null;
  const talk = await db.talk.findFirst({
    where: { id: talkId, meetupId, proposerId: viewer.id },
    select: proposal,
  });
  return talk && plain(talk);
}

export type OwnProposal = NonNullable<Awaited<ReturnType<typeof ownProposal>>>;
