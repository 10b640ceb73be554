import { earlierThan, NEWEST_FIRST } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";
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

export type ListingPage = { rows: ListingRow[]; after: string | null };

/** Unlisted published events, then a page of listed ones after the event `after`. Null is a 404. */
export async function eventsToList(
  viewer: Person | null,
  after: unknown,
): Promise<ListingPage | null> {
  if (!mayAdminister(viewer)) return null;
  const status = "published";
  const waits = { status, listedAt: null } as const;
  const listed = { status, listedAt: { not: null } } as const;
  const earlier = await earlierThan(after);
  const [waiting, found] = await Promise.all([
    earlier
      ? []
      : db.event.findMany({ where: waits, select: row, orderBy: NEWEST_FIRST, take: PAGE }),
    db.event.findMany({
      where: { AND: [listed, earlier ?? {}] },
      select: row,
      orderBy: NEWEST_FIRST,
      take: PAGE + 1,
    }),
  ]);
  const page = found.slice(0, PAGE);
  return {
    rows: [...waiting, ...page].map(plain),
    after: found.length > PAGE ? (page.at(-1)?.slug ?? null) : null,
  };
}
