import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { isSlug } from "@/lib/places/rules";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { lockReflection } from "@/lib/seating/locks";
import { maySeeReflection } from "./policy";
import { pullQuotes } from "./rules";

const place = {
  select: {
    slug: true,
    timeZone: true,
    city: { select: { nameEn: true, nameFr: true } },
  },
} satisfies Prisma.Reflection$meetupArgs;

const told = {
  id: true,
  slug: true,
  title: true,
  stayed: true,
  locale: true,
  authorName: true,
  publishedAt: true,
  meetup: place,
} satisfies Prisma.ReflectionSelect;

function plain<Row extends { meetup: Prisma.MeetupGetPayload<typeof place> | null }>(row: Row) {
  const { meetup, ...rest } = row;
  return { ...rest, place: meetup };
}

/** Where somebody was that night: a city, or from afar, which has none. */
export type ReflectionPlace = NonNullable<Prisma.MeetupGetPayload<typeof place>>;
export type ToldReflection = ReturnType<
  typeof plain<Prisma.ReflectionGetPayload<{ select: typeof told }>>
>;

const PAGE = 20;

/** An event's published reflections, newest first, a page from the one whose id is `from`. */
export async function reflectionsOfEvent(
  eventId: string,
  from?: string | null,
): Promise<{ reflections: ToldReflection[]; next: string | null; isFirst: boolean }> {
  const start = from
    ? await db.reflection.findFirst({
        where: { id: from, eventId, status: "published" },
        select: { id: true, publishedAt: true },
      })
    : null;
  const rows = await db.reflection.findMany({
    where: {
      ...{ eventId, status: "published" },
      ...(start?.publishedAt && {
        OR: [
          { publishedAt: { lt: start.publishedAt } },
          { publishedAt: start.publishedAt, id: { gte: start.id } },
        ],
      }),
    },
    select: told,
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: PAGE + 1,
  });
  const reflections = rows.slice(0, PAGE).map(plain);
  return { reflections, next: rows[PAGE]?.id ?? null, isFirst: !start };
}

/** For the event's page: what stayed with people, a voice from each city before a second from any. */
export async function pulledQuotes(eventId: string, count: number): Promise<ToldReflection[]> {
  const rows = await db.reflection.findMany({
    where: { eventId, status: "published" },
    select: told,
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: count * 8,
  });
  return pullQuotes(rows.map(plain), count);
}

/** The viewer's own drafts, to go on with. */
export async function draftsOf(eventId: string, viewer: Person | null) {
  if (!viewer) return [];
  return db.reflection.findMany({
    where: { eventId, authorId: viewer.id, status: "draft" },
    select: { slug: true, stayed: true, locale: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: PAGE,
  });
}

/** Where the viewer said to go, and under which name: so a reflection is signed unless they say otherwise. */
export async function ownSeat(eventId: string, viewer: Person | null) {
  if (!viewer) return null;
  return db.rsvp.findFirst({
    where: { eventId, userId: viewer.id, status: "going" },
    select: { meetupId: true, name: true },
  });
}

export type OwnSeat = Awaited<ReturnType<typeof ownSeat>>;

const whole = {
  ...told,
  status: true,
  authorId: true,
  meetupId: true,
  opening: true,
  closing: true,
  revision: true,
  points: { select: { kind: true, text: true }, orderBy: { position: "asc" } },
  event: {
    select: {
      ...{ slug: true, titleEn: true, titleFr: true, hashtag: true },
      ...{ status: true, sampleData: true },
      organizers: { select: { userId: true } },
    },
  },
} satisfies Prisma.ReflectionSelect;

/** The reflection at an address, where the viewer may see it; null is a 404. */
export async function reflectionBySlug(eventSlug: string, slug: string, viewer: Person | null) {
  if (!isSlug(eventSlug) || !isSlug(slug)) return null;
  const row = await db.reflection.findFirst({
    where: { slug, event: { slug: eventSlug } },
    select: whole,
  });
  if (!row) return null;
  const { event, points, ...rest } = plain(row);
  const { sampleData, status: eventStatus, organizers, ...night } = event;
  const reflection = {
    ...rest,
    ...{ night, sampleData, eventStatus },
    organizerIds: organizers.map((organizer) => organizer.userId),
    takeaways: texts(points, "takeaway"),
    observations: texts(points, "observation"),
    nextTime: texts(points, "next_time"),
  };
  return maySeeReflection(viewer, reflection) ? reflection : null;
}

export type WholeReflection = NonNullable<Awaited<ReturnType<typeof reflectionBySlug>>>;

function texts(points: { kind: string; text: string }[], kind: string): string[] {
  return points.filter((point) => point.kind === kind).map((point) => point.text);
}

/** For mutations: what is written under one reflection is written one after the other. */
export async function lockedReflection(tx: Tx, id: string) {
  await lockReflection(tx, id);
  const reflection = await tx.reflection.findUnique({
    where: { id },
    select: {
      ...{ id: true, authorId: true, status: true },
      event: {
        select: { id: true, slug: true, status: true, organizers: { select: { userId: true } } },
      },
    },
  });
  if (!reflection) throw new NotFound("reflection");
  return {
    ...reflection,
    eventStatus: reflection.event.status,
    organizerIds: reflection.event.organizers.map((organizer) => organizer.userId),
  };
}
