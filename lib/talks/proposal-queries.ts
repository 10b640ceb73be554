import type { Person } from "@/lib/kernel/viewer";
import { checkDesk, talkCallOf, withTalkCall } from "@/lib/meetups/queries";
import { byCityName } from "@/lib/places/rules";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { isAccepted, proposalRefusal, submissionRefusal, type TalkState } from "./rules";

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

/** Drafts that their authors discarded: no host has seen them. */
async function discardedDrafts(
  talks: readonly { id: string; state: TalkState }[],
): Promise<ReadonlySet<string>> {
  const withdrawn = talks.flatMap(({ id, state }) => (state === "withdrawn" ? id : []));
  if (withdrawn.length === 0) return new Set();
  const rows = await db.activity.findMany({
    where: {
      subjectId: { in: withdrawn },
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
  const [others, discarded] = await Promise.all([elsewhereOf(talks), discardedDrafts(talks)]);
  return talks
    .filter(({ id }) => !discarded.has(id))
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

/** The viewer's proposals but for discarded drafts, and the talks that they are on as a co-speaker, latest first. */
export async function myTalks(viewer: Person) {
  const coSpeaking = { some: { userId: viewer.id, state: "accepted" as const } };
  const talks = await db.talk.findMany({
    where: { OR: [{ proposerId: viewer.id }, { coSpeakers: coSpeaking }] },
    select: { ...proposal, coSpeakers: withNeeds, proposerId: true, meetup: where },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 100,
  });
  const at = await now();
  const [others, discarded] = await Promise.all([
    elsewhereOf(talks.filter(({ proposerId }) => proposerId === viewer.id)),
    discardedDrafts(talks),
  ]);
  const listed = talks.filter(({ id }) => !discarded.has(id));
  return listed.map(({ meetup, proposerId, coSpeakers, ...talk }) => {
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
      elsewhere: others(talk).filter(({ id }) => !discarded.has(id)),
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

/** The other cities of a meetup's night that take proposals now, by their meetups' ids, in the order of their names. */
export async function openCallsElsewhere(meetupId: string, locale: Locale, at: Date) {
  const meetups = await db.meetup.findMany({
    where: {
      ...{ id: { not: meetupId }, kind: "city", status: "published" },
      ...{ event: { meetups: { some: { id: meetupId } } }, talkCallOpenedAt: { not: null } },
    },
    select: { ...where.select, id: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 60,
  });
  const cities = meetups.flatMap((meetup) => {
    const talkCall = talkCallOf(meetup);
    const closed = submissionRefusal({ ...meetup, talkCall, eventStatus: meetup.event.status }, at);
    return closed || !meetup.city ? [] : [{ ...meetup.city, id: meetup.id }];
  });
  return byCityName(cities, locale);
}

export type OpenCall = Awaited<ReturnType<typeof openCallsElsewhere>>[number];
