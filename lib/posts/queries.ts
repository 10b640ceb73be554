import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import type { Person } from "@/lib/kernel/viewer";
import { activeHosts } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { decides, hidesAs, undoes } from "@/lib/reflections/policy";

const MOST = 100;

const shown = {
  ...{ id: true, authorId: true, authorName: true, locale: true },
  ...{ address: true, title: true, excerpt: true, createdAt: true },
  ...{ shownAt: true, withdrawnAt: true, withdrawnBy: true },
  ...{ withdrawnWhy: true, meetupId: true },
  meetup: { select: { slug: true, city: { select: { nameEn: true, nameFr: true } } } },
} satisfies Prisma.PostSelect;

type Event = { id: string; organizerIds: string[] };

/**
 * An event's posts, newest first: those that wait only for their author and for who decides on them, and those that
 * were taken down for their author, who sees why.
 */
export async function postsOfEvent(event: Event, viewer: Person | null) {
  const since = shownInPlaceSince(await now());
  const hosts = viewer ? await hostsIn(db, event.id) : [];
  const rows = await db.post.findMany({
    where: {
      eventId: event.id,
      AND: [
        { OR: [{ shownAt: { not: null } }, ...(viewer ? waitingFor(viewer) : [])] },
        {
          OR: [
            { withdrawnAt: null },
            { withdrawnAt: { gt: since } },
            ...(viewer ? [{ authorId: viewer.id, withdrawnBy: { not: "author" } }] : []),
          ],
        },
      ],
    },
    select: shown,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.flatMap((row) => {
    const rights = { ...row, ...rightsOf(event, hosts, row.meetupId) };
    const as = hidesAs(viewer, rights);
    const isTakenDown = as === "author" && row.withdrawnAt !== null && row.withdrawnBy !== as;
    if (row.withdrawnAt && !isTakenDown && !undoes(as, row)) return [];
    if (!row.shownAt && !as) return [];
    const { id, authorName, locale, address, title, excerpt, createdAt, meetup } = row;
    return {
      ...{ id, authorName, locale, address, title, excerpt, createdAt, meetup },
      isWaiting: row.shownAt === null,
      isWithdrawn: row.withdrawnAt !== null && !isTakenDown,
      /** By whoever decides on it; only its author still sees it. */
      takenDown: isTakenDown ? { why: row.withdrawnWhy } : null,
      mayApprove: row.shownAt === null && decides(viewer, rights),
      takesBackAs: as,
    };
  });
}

const decidedBy = (userId: string) => {
  const roles = { some: { role: "host", userId } } as const;
  return [
    { event: { organizers: { some: { userId } } } },
    { meetup: { roles } },
    { meetupId: null, event: { meetups: { some: { roles } } } },
  ] satisfies Prisma.PostWhereInput[];
};

/** The posts that may wait before the viewer's eyes: their own, and those that they decide on. */
const waitingFor = ({ id, isAdmin }: Person): Prisma.PostWhereInput[] =>
  isAdmin ? [{ shownAt: null }] : [{ authorId: id }, ...decidedBy(id)];

/** What waits for this person as a host or an organizer. */
export const waitsFor = (userId: string) =>
  ({
    ...{ shownAt: null, withdrawnAt: null },
    OR: decidedBy(userId),
  }) satisfies Prisma.PostWhereInput;

/** How many of a night's posts wait for the viewer. */
export const countWaiting = (viewer: Person, eventId: string): Promise<number> =>
  db.post.count({ where: { eventId, ...waitsFor(viewer.id) } });

/** How many of somebody's own wait, in one night. */
export const waitingOf = (tx: Tx, authorId: string, eventId: string): Promise<number> =>
  tx.post.count({ where: { authorId, eventId, shownAt: null, withdrawnAt: null } });

export type ShownPost = Awaited<ReturnType<typeof postsOfEvent>>[number];

type Host = { userId: string; meetupId: string };

export const hostsIn = (tx: Tx, eventId: string): Promise<Host[]> =>
  tx.meetupRole.findMany({
    where: { ...activeHosts.where, meetup: { eventId } },
    select: { userId: true, meetupId: true },
  });

/** Who decides on what is about a city, or about the whole night. */
export function rightsOf(
  { organizerIds }: { organizerIds: string[] },
  hosts: readonly Host[],
  meetupId: string | null,
) {
  const own = hosts.filter((host) => meetupId === null || host.meetupId === meetupId);
  return { organizerIds, hostIds: own.map(({ userId }) => userId) };
}
