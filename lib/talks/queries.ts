import { cache } from "react";
import { isSlug } from "@/lib/kernel/slug";
import type { Person } from "@/lib/kernel/viewer";
import { maySeeMeetup } from "@/lib/meetups/policy";
import { activeHosts, rightsOf } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import { toLocalDate } from "@/lib/platform/time/local";
import { asSlot, published, scheduledAsPublished } from "@/lib/slots/line-up-queries";
import { ACCEPTED, isPublicTalk } from "./rules";

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
const talk = {
  select: {
    ...{ ...shown.talk.select, bio: true, proposerId: true, firstSpeaker: true },
    coSpeakers: {
      where: { state: "accepted" },
      select: { name: true },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    },
  },
} satisfies Prisma.PublishedSlot$talkArgs;

const evening = {
  ...published,
  id: true,
  slug: true,
  status: true,
  city: { select: { nameEn: true, nameFr: true } },
  roles: activeHosts,
  publishedSlots: { ...published.publishedSlots, select: { ...shown, slotId: true, talk } },
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
    const lineUp = scheduledAsPublished({ ...rest, localDate: date }, publishedSlots.map(asSlot));
    const found = lineUp.slots.find(({ talk }) => talk?.slug === slug);
    const { organizers: _, status: eventStatus, listedAt, sampleData, meetups, ...night } = event;
    const rights = { ...rightsOf({ event, roles }), eventStatus, status: rest.status };
    if (!found?.talk || !maySeeMeetup(viewer, rights)) return null;
    const { id: slotId, startsAt, endsAt, seconds } = found;
    const { coSpeakers, firstSpeaker, ...given } = found.talk;
    const first = firstSpeaker ?? given.speakerName;
    const talk = {
      /** One name each. */
      speakers: [first, ...coSpeakers.map(({ name }) => name)],
      ...{ ...given, isInPublished: true, startsAt, endsAt, seconds, meetupId },
      ...{ slotId, lineUp },
      ...{ meetup: rest, place: { slug: rest.slug, timeZone: rest.timeZone, city }, night },
      ...{ eventStatus, listedAt, sampleData, organizerIds: rights.organizerIds },
      /** When the first city of the night opens. */
      nightStartsAt: meetups[0]?.startsAt ?? rest.startsAt,
    };
    return isPublicTalk(talk) ? talk : null;
  },
);

export type PublicTalk = NonNullable<Awaited<ReturnType<typeof talkBySlug>>>;
