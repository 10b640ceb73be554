import { NotFound } from "@/lib/kernel/outcome";
import { isSlug } from "@/lib/kernel/slug";
import type { Person } from "@/lib/kernel/viewer";
import { pageHandle } from "@/lib/people/rules";
import { shownPhoto } from "@/lib/photos/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { markdownToTree } from "@/lib/platform/markdown/to-react";
import { type MarkdownTree, packed } from "@/lib/platform/markdown/tree";
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

const reflectionFields = {
  id: true,
  slug: true,
  title: true,
  stayed: true,
  locale: true,
  authorName: true,
  presence: true,
  publishedAt: true,
  meetup: place,
} satisfies Prisma.ReflectionSelect;

function plain<Row extends { meetup: Prisma.MeetupGetPayload<typeof place> | null }>(row: Row) {
  const { meetup, ...rest } = row;
  return { ...rest, place: meetup };
}

/** The meetup a reflection is about; a meetup from afar has no city. */
export type ReflectionPlace = NonNullable<Prisma.MeetupGetPayload<typeof place>>;
export type ShownReflection = ReturnType<
  typeof plain<Prisma.ReflectionGetPayload<{ select: typeof reflectionFields }>>
>;

const PAGE = 20;

/** An event's published reflections, newest first, a page from the one whose id is `from`. */
export async function reflectionsOfEvent(
  eventId: string,
  from?: string | null,
): Promise<{ reflections: ShownReflection[]; next: string | null; isFirst: boolean }> {
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
    select: reflectionFields,
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: PAGE + 1,
  });
  const reflections = rows.slice(0, PAGE).map(plain);
  return { reflections, next: rows[PAGE]?.id ?? null, isFirst: !start };
}

/** For the event page. Each city is quoted once before any is quoted twice. */
export async function pulledQuotes(eventId: string, count: number): Promise<ShownReflection[]> {
  const rows = await db.reflection.findMany({
    where: { eventId, status: "published" },
    select: reflectionFields,
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: count * 8,
  });
  return pullQuotes(rows.map(plain), count);
}

const point = {
  ...{ id: true, kind: true, text: true },
  openQuestions: {
    where: { withdrawnAt: null },
    select: { slug: true, text: true, locale: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 5,
  },
  commitments: {
    where: { withdrawnAt: null, state: { not: "let_go" } },
    select: {
      ...{ slug: true, state: true },
      owners: {
        where: { removedAt: null, user: { suspendedAt: null } },
        select: { shownName: true },
        orderBy: [{ since: "asc" }, { userId: "asc" }],
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 5,
  },
  _count: { select: { reactions: true } },
} satisfies Prisma.ReflectionPointSelect;

const whole = {
  ...reflectionFields,
  status: true,
  authorId: true,
  author: { select: { name: true, handle: true, suspendedAt: true } },
  meetupId: true,
  opening: true,
  closing: true,
  quotable: true,
  revision: true,
  editedAt: true,
  photoId: true,
  photo: { select: { ...shownPhoto, hiddenAt: true } },
  points: { select: point, orderBy: { position: "asc" } },
  event: {
    select: {
      ...{ slug: true, titleEn: true, titleFr: true, hashtag: true },
      ...{ status: true, sampleData: true },
      organizers: { select: { userId: true } },
    },
  },
} satisfies Prisma.ReflectionSelect;

/** Returns null, a 404, where the viewer may not see it. */
export async function reflectionBySlug(eventSlug: string, slug: string, viewer: Person | null) {
  if (!isSlug(eventSlug) || !isSlug(slug)) return null;
  return wholeReflection({ slug, event: { slug: eventSlug } }, viewer);
}

export const reflectionById = (id: string, viewer: Person) => wholeReflection({ id }, viewer);

async function wholeReflection(where: Prisma.ReflectionWhereInput, viewer: Person | null) {
  const row = await db.reflection.findFirst({ where, select: whole });
  if (!row) return null;
  const { event, points, photo, author, ...rest } = plain(row);
  const { sampleData, status: eventStatus, organizers, ...night } = event;
  const reflection = {
    ...rest,
    ...{ night, sampleData, eventStatus },
    /** Of its author's page; null where they have none. */
    authorHandle: pageHandle(rest.authorName, author),
    photo: photo && !photo.hiddenAt ? photo : null,
    organizerIds: organizers.map((organizer) => organizer.userId),
    takeaways: ofKind(points, "takeaway"),
    observations: ofKind(points, "observation"),
    nextTime: ofKind(points, "next_time"),
  };
  return maySeeReflection(viewer, reflection) ? reflection : null;
}

export type WholeReflection = NonNullable<Awaited<ReturnType<typeof reflectionBySlug>>>;

/** A reflection as its page will show it. */
export type Preview = {
  language: Locale;
  title: string | null;
  stayed: string;
  opening: MarkdownTree[];
  takeaways: string[];
  observations: string[];
  nextTime: string[];
  closing: MarkdownTree[];
  /** Where the hashtags and mentions in its plain texts lead. */
  links: [reference: string, path: string][];
};

/** What is saved, as its page shows it. */
export type Stored = { revision: number; isPublished: boolean; preview: Preview };

export function storedOf(reflection: WholeReflection): Stored {
  const { revision, status, locale: language, title, stayed, opening, closing } = reflection;
  const texts = (points: { text: string }[]) => points.map(({ text }) => text);
  return {
    revision,
    isPublished: status === "published",
    preview: {
      ...{ language, title, stayed, links: [] },
      opening: packed(markdownToTree(opening ?? "")),
      takeaways: texts(reflection.takeaways),
      observations: texts(reflection.observations),
      nextTime: texts(reflection.nextTime),
      closing: packed(markdownToTree(closing ?? "")),
    },
  };
}

type PointRow = Prisma.ReflectionPointGetPayload<{ select: typeof point }>;
export type ShownPoint = {
  id: string;
  text: string;
  likes: number;
  /** The open questions that were made from it. */
  asked: PointRow["openQuestions"];
  /** The commitments that were. */
  takenOn: PointRow["commitments"];
};

function ofKind(points: PointRow[], wanted: PointRow["kind"]): ShownPoint[] {
  return points
    .filter(({ kind }) => kind === wanted)
    .map(({ id, text, openQuestions: asked, commitments: takenOn, _count }) => {
      return { id, text, likes: _count.reactions, asked, takenOn };
    });
}

export type FoundPoint = ShownPoint & { list: "takeaways" | "observations" | "nextTime" };

/** Returns null if the reflection does not, or no longer, have it. */
export function pointOf(reflection: WholeReflection, id: string): FoundPoint | null {
  for (const list of ["takeaways", "observations", "nextTime"] as const) {
    const found = reflection[list].find((each) => each.id === id);
    if (found) return { ...found, list };
  }
  return null;
}

/** For mutations: serializes what is said about one reflection. */
export async function lockedReflection(tx: Tx, id: string) {
  await lockReflection(tx, id);
  const reflection = await tx.reflection.findUnique({
    where: { id },
    select: {
      ...{ id: true, authorId: true, status: true, meetupId: true },
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
