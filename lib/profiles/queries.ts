import { cache } from "react";
import { ORDER, plain, shown } from "@/lib/commitments/queries";
import { isHandle } from "@/lib/people/schema";
import { db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { isPublic } from "@/lib/talks/queries";

/** An unlisted night is for those who have its address. */
const listed = {
  status: { not: "draft" },
  listedAt: { not: null },
} satisfies Prisma.EventWhereInput;

const night = {
  select: { slug: true, titleEn: true, titleFr: true, hashtag: true },
} satisfies Prisma.EventDefaultArgs;

const city = { select: { nameEn: true, nameFr: true } } satisfies Prisma.CityDefaultArgs;
const place = { select: { slug: true, city } } satisfies Prisma.Reflection$meetupArgs;

/** Of each kind; older ones are found with their night. */
const MOST = 20;

type Person = { id: string; name: string; handle: string; organization: string | null };

/** Null, a 404, where nobody has the handle, or whoever has it is suspended. */
export const personByHandle = cache(async (handle: string): Promise<Person | null> => {
  if (!isHandle(handle)) return null;
  const [person] = await db.$queryRaw<Person[]>(Prisma.sql`
    SELECT "id", "name", "handle", "organization" FROM "User"
    WHERE lower("handle") = ${handle.toLowerCase()} AND "name" IS NOT NULL
      AND "suspendedAt" IS NULL`);
  return person ?? null;
});

/**
 * What anybody can read elsewhere, too, signed with the name that the person goes by now (`pageHandle` in
 * lib/people/rules.ts); newest first.
 */
export async function publishedBy(person: Person) {
  const [commitments, written, talks] = await Promise.all([
    commitmentsOf(person),
    writtenBy(person),
    talksOf(person),
  ]);
  return { commitments, ...written, talks };
}

export type PublishedBy = Awaited<ReturnType<typeof publishedBy>>;

/** What is open comes first. */
async function commitmentsOf({ id: userId, name }: Person) {
  const rows = await db.commitment.findMany({
    where: {
      ...{ withdrawnAt: null, event: listed },
      owners: { some: { userId, shownName: name, removedAt: null } },
    },
    select: { ...shown, event: night },
    orderBy: ORDER,
    take: MOST,
  });
  return rows.map(({ event, ...row }) => ({ ...plain(row), event }));
}

/** In one statement. */
async function writtenBy({ id, name: authorName }: Person) {
  const { openQuestions: questions, ...rest } = await db.user.findUniqueOrThrow({
    where: { id },
    select: {
      openQuestions: {
        where: { authorName, withdrawnAt: null, event: listed },
        select: {
          ...{ id: true, slug: true, text: true, locale: true },
          ...{ event: night, meetup: place },
        },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        take: MOST,
      },
      reflections: {
        where: { authorName, status: "published", event: listed },
        select: {
          ...{ id: true, slug: true, title: true, stayed: true, locale: true },
          ...{ event: night, meetup: place },
        },
        orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
        take: MOST,
      },
      posts: {
        where: { authorName, event: listed, shownAt: { not: null }, withdrawnAt: null },
        select: {
          ...{ id: true, address: true, title: true, locale: true },
          ...{ event: night, meetup: place },
        },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        take: MOST,
      },
    },
  });
  return { questions, ...rest };
}

/** Where they are listed by the name that their page has. */
async function talksOf({ id, name }: Person) {
  const named = { OR: [{ speakerName: name }, { firstSpeaker: name }] };
  const accepted = { some: { userId: id, name, state: "accepted" as const } };
  const rows = await db.talk.findMany({
    where: {
      ...{ ...isPublic, OR: [{ proposerId: id, ...named }, { coSpeakers: accepted }] },
      meetup: { ...isPublic.meetup, event: listed },
    },
    select: {
      ...{ id: true, slug: true, title: true, locale: true },
      meetup: { select: { slug: true, city, event: night } },
    },
    orderBy: [{ meetup: { startsAt: "desc" } }, { id: "asc" }],
    take: MOST,
  });
  return rows.map(({ meetup: { event, ...meetup }, ...talk }) => ({ ...talk, event, meetup }));
}
