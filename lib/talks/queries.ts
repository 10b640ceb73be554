import { cache } from "react";
import { isSlug } from "@/lib/kernel/slug";
import type { Person } from "@/lib/kernel/viewer";
import { maySeeMeetup } from "@/lib/meetups/policy";
import { activeHosts, checkDesk, rightsOf, talkCallOf, withTalkCall } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { published, scheduledAsPublished } from "@/lib/slots/line-up-queries";
import {
  ACCEPTED,
  isAccepted,
  isPublicTalk,
  proposalRefusal,
  submissionRefusal,
  type TalkState,
} from "./rules";

const proposal = {
  id: true,
  slug: true,
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
  ...{ offerId: true, firstSpeaker: true },
  coSpeakers: {
    where: { state: { not: "removed" } },
    select: { id: true, name: true, state: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  },
  slots: { where: { withdrawnAt: null }, select: { id: true } },
  publishedSlots: { where: { supersededAt: null }, take: 1, select: { id: true } },
} satisfies Prisma.TalkSelect;

/** With what the others need, for them and the hosts. */
const withNeeds = {
  ...proposal.coSpeakers,
  select: { ...proposal.coSpeakers.select, needs: true, userId: true },
} satisfies Prisma.TalkSelect["coSpeakers"];

type Row = Prisma.TalkGetPayload<{ select: typeof proposal }>;

function plain<Talk extends Pick<Row, "slots" | "publishedSlots">>({
  slots,
  publishedSlots,
  ...talk
}: Talk) {
  const isInPublished = publishedSlots.length > 0;
  return { ...talk, isInLineUp: slots.length > 0, isInPublished };
}

/** Drafts that their authors withdrew: no host has seen them. */
async function neverProposed(
  meetupId: string,
  talks: readonly { id: string; state: TalkState }[],
): Promise<ReadonlySet<string>> {
  const withdrawn = talks.flatMap(({ id, state }) => (state === "withdrawn" ? id : []));
  if (withdrawn.length === 0) return new Set();
  const rows = await db.activity.findMany({
    where: {
      ...{ meetupId, subjectId: { in: withdrawn } },
      verb: { in: ["talk.drafted", "talk.submitted"] },
    },
    select: { subjectId: true, verb: true },
  });
  const having = (verb: string) => rows.flatMap((row) => (row.verb === verb ? row.subjectId : []));
  const submitted = having("talk.submitted");
  return new Set(having("talk.drafted").flatMap((id) => (id && !submitted.includes(id) ? id : [])));
}

/** What a city's hosts hear of another: who refused or held it there is the speaker's to tell. */
function forOtherHosts(rows: ReturnType<Others>): ReturnType<Others> {
  return rows.flatMap((row) => {
    if (row.state === "held") return { ...row, state: "submitted" as const };
    return row.state === "submitted" || isAccepted(row.state) ? row : [];
  });
}

/** A meetup's proposals for its hosts, oldest first, without drafts and addresses. */
export async function proposalsForDesk(viewer: Person | null, meetupId: string) {
  await checkDesk(viewer, meetupId);
  const talks = await db.talk.findMany({
    where: { meetupId, state: { not: "draft" } },
    select: { ...proposal, coSpeakers: withNeeds },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  const [others, unseen] = await Promise.all([elsewhereOf(talks), neverProposed(meetupId, talks)]);
  return talks
    .filter(({ id }) => !unseen.has(id))
    .map((talk) => ({ ...plain(talk), elsewhere: forOtherHosts(others(talk)) }));
}

/** The same talk in other cities, by one of its rows. */
async function elsewhereOf(talks: readonly { offerId: string | null }[]) {
  const offers = talks.flatMap(({ offerId }) => offerId ?? []);
  const rows =
    offers.length === 0
      ? []
      : await db.talk.findMany({
          where: { offerId: { in: offers } },
          select: {
            ...{ id: true, offerId: true, state: true },
            meetup: { select: { city: { select: { nameEn: true, nameFr: true } } } },
          },
          orderBy: [{ meetup: { startsAt: "asc" } }, { id: "asc" }],
        });
  return ({ id, offerId }: { id: string; offerId: string | null }) =>
    rows.flatMap(({ meetup, ...row }) =>
      row.offerId === offerId && row.id !== id ? [{ ...row, city: meetup.city }] : [],
    );
}

type Others = Awaited<ReturnType<typeof elsewhereOf>>;

export type Elsewhere = DeskProposal["elsewhere"];

export type DeskProposal = Awaited<ReturnType<typeof proposalsForDesk>>[number];

const where = {
  select: {
    ...withTalkCall,
    slug: true,
    status: true,
    localDate: true,
    startsAt: true,
    endsAt: true,
    lineUpPublishedAt: true,
    city: { select: { nameEn: true, nameFr: true } },
    event: { select: { slug: true, status: true, hashtag: true, titleEn: true, titleFr: true } },
  },
} satisfies { select: Prisma.MeetupSelect };

/** The viewer's proposals, and the talks that they are on as a co-speaker, latest first. */
export async function myTalks(viewer: Person) {
  const coSpeaking = { some: { userId: viewer.id, state: "accepted" as const } };
  const talks = await db.talk.findMany({
    where: { OR: [{ proposerId: viewer.id }, { coSpeakers: coSpeaking }] },
    select: { ...proposal, coSpeakers: withNeeds, proposerId: true, meetup: where },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 100,
  });
  const at = await now();
  const others = await elsewhereOf(talks.filter(({ proposerId }) => proposerId === viewer.id));
  return talks.map(({ meetup, proposerId, coSpeakers, ...talk }) => {
    const gathering = {
      ...meetup,
      talkCall: talkCallOf(meetup),
      eventStatus: meetup.event.status,
    };
    return {
      ...plain(talk),
      isMine: proposerId === viewer.id,
      /** What the viewer needs as a co-speaker. */
      ownNeeds:
        coSpeakers.find(({ userId, state }) => userId === viewer.id && state === "accepted")
          ?.needs ?? null,
      elsewhere: others(talk),
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

/** The other cities of a meetup's night that take proposals now. */
export async function openCallsElsewhere(meetupId: string, at: Date) {
  const meetups = await db.meetup.findMany({
    where: {
      ...{ id: { not: meetupId }, kind: "city", status: "published" },
      ...{ event: { meetups: { some: { id: meetupId } } }, talkCallOpenedAt: { not: null } },
    },
    select: { ...where.select, id: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 60,
  });
  return meetups.flatMap((meetup) => {
    const talkCall = talkCallOf(meetup);
    const closed = submissionRefusal({ ...meetup, talkCall, eventStatus: meetup.event.status }, at);
    return closed ? [] : [{ id: meetup.id, city: meetup.city }];
  });
}

export type OpenCall = Awaited<ReturnType<typeof openCallsElsewhere>>[number];

/** As `isPublicTalk` says, of a query. */
export const isPublic = {
  state: { in: ACCEPTED },
  publishedSlots: { some: { supersededAt: null } },
  meetup: { status: "published", lineUpPublishedAt: { not: null } },
} satisfies Prisma.TalkWhereInput;

/** The same of rows of "Talk" that are joined with their "Meetup". */
export const isPublicRow = (talk: Sql): Sql => Prisma.sql`(
  "Meetup"."status" = 'published' AND "Meetup"."lineUpPublishedAt" IS NOT NULL
  AND ${talk}."state" IN ('accepted', 'confirmed')
  AND EXISTS (
    SELECT FROM "PublishedSlot" WHERE "talkId" = ${talk}."id" AND "supersededAt" IS NULL))`;

const { select: shown } = published.publishedSlots;
const speaker = { select: { ...shown.talk.select, bio: true, proposerId: true } } as const;

const evening = {
  ...published,
  id: true,
  slug: true,
  status: true,
  city: { select: { nameEn: true, nameFr: true } },
  roles: activeHosts,
  publishedSlots: { ...published.publishedSlots, select: { ...shown, talk: speaker } },
  event: {
    select: {
      ...{ slug: true, titleEn: true, titleFr: true, hashtag: true },
      ...{ status: true, listedAt: true, sampleData: true },
      organizers: { select: { userId: true } },
      meetups: {
        where: { status: "published" },
        select: { startsAt: true },
        orderBy: { startsAt: "asc" },
        take: 1,
      },
    },
  },
} satisfies Prisma.MeetupSelect;

/** A talk of a public line-up; null is a 404. */
export const talkBySlug = cache(
  async (eventSlug: string, citySlug: string, slug: string, viewer: Person | null) => {
    if (![eventSlug, citySlug, slug].every(isSlug)) return null;
    const meetup = await db.meetup.findFirst({
      where: { slug: citySlug, kind: "city", status: "published", event: { slug: eventSlug } },
      select: evening,
    });
    if (!meetup) return null;
    const { id: meetupId, publishedSlots, localDate, roles, event, city, ...rest } = meetup;
    const date = toLocalDate(localDate);
    const timed = scheduledAsPublished({ ...rest, localDate: date }, publishedSlots);
    const found = timed.slots.find(({ talk }) => talk?.slug === slug);
    const { organizers: _, status: eventStatus, listedAt, sampleData, meetups, ...night } = event;
    const rights = { ...rightsOf({ event, roles }), eventStatus, status: rest.status };
    if (!found?.talk || !maySeeMeetup(viewer, rights)) return null;
    const { startsAt, endsAt, seconds } = found;
    const talk = {
      ...{ ...found.talk, isInPublished: true, startsAt, endsAt, seconds, meetupId },
      ...{ meetup: rest, place: { slug: rest.slug, timeZone: rest.timeZone, city }, night },
      ...{ eventStatus, listedAt, sampleData, organizerIds: rights.organizerIds },
      /** When the first city of the night opens. */
      nightStartsAt: meetups[0]?.startsAt ?? rest.startsAt,
    };
    return isPublicTalk(talk) ? talk : null;
  },
);

export type PublicTalk = NonNullable<Awaited<ReturnType<typeof talkBySlug>>>;
