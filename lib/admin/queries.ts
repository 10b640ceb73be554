import { db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { toLocalDate } from "../time/local";
import type { Person } from "../viewer";
import { mayAdminister } from "./policy";

const PAGE = 50;

const row = {
  id: true,
  slug: true,
  titleEn: true,
  titleFr: true,
  hashtag: true,
  localDate: true,
  listedAt: true,
  organizers: { select: { user: { select: { name: true, email: true } } } },
  _count: { select: { meetups: { where: { status: "published" } } } },
} satisfies Prisma.EventSelect;

function plain({
  localDate,
  organizers,
  _count,
  ...rest
}: Prisma.EventGetPayload<{ select: typeof row }>) {
  return {
    ...rest,
    localDate: toLocalDate(localDate),
    organizers: organizers.map(({ user }) => user.name ?? user.email),
    meetups: _count.meetups,
  };
}

export type ListingRow = ReturnType<typeof plain>;

/** Published events, those that wait for a listing first; null is a 404 for everybody but an administrator. */
export async function eventsToList(viewer: Person | null): Promise<ListingRow[] | null> {
  if (!mayAdminister(viewer)) return null;
  const rows = await db.event.findMany({
    where: { status: "published" },
    select: row,
    orderBy: [{ listedAt: { sort: "desc", nulls: "first" } }, { localDate: "desc" }, { id: "asc" }],
    take: PAGE,
  });
  return rows.map(plain);
}
