import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import type { Person } from "@/lib/kernel/viewer";
import { activeHosts } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { mayApprove, mayRestorePost, takesBackAs } from "./policy";

const MOST = 100;

const shown = {
  ...{ id: true, authorId: true, authorName: true, locale: true },
  ...{ address: true, title: true, excerpt: true, createdAt: true },
  ...{ shownAt: true, withdrawnAt: true, withdrawnBy: true, meetupId: true },
  meetup: { select: { slug: true, city: { select: { nameEn: true, nameFr: true } } } },
} satisfies Prisma.PostSelect;

type Event = { id: string; organizerIds: string[] };

/** An event's posts, newest first: those that wait only for their author and for who may approve them. */
export async function postsOfEvent(event: Event, viewer: Person | null) {
  const since = shownInPlaceSince(await now());
  const hosts = viewer ? await hostsIn(db, event.id) : [];
  const rows = await db.post.findMany({
    where: {
      eventId: event.id,
      author: { suspendedAt: null },
      OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: since } }],
      AND: { OR: [{ shownAt: { not: null } }, ...waitingFor(event, viewer, hosts)] },
    },
    select: shown,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.flatMap((row) => {
    const rights = { ...row, ...rightsOf(event, hosts, row.meetupId) };
    const canRestore = mayRestorePost(viewer, rights);
    if (row.withdrawnAt && !canRestore) return [];
    const as = takesBackAs(viewer, rights);
    if (!row.shownAt && !as) return [];
    const { authorId: _, shownAt, withdrawnAt, withdrawnBy: __, meetupId: ___, ...post } = row;
    return {
      ...post,
      isWaiting: shownAt === null,
      isWithdrawn: withdrawnAt !== null,
      mayApprove: shownAt === null && mayApprove(viewer, rights),
      takesBackAs: as,
    };
  });
}

/** The posts that may wait before the viewer's eyes: their own, and those that they decide on. */
function waitingFor(
  { organizerIds }: Event,
  viewer: Person | null,
  hosts: readonly Host[],
): Prisma.PostWhereInput[] {
  if (!viewer) return [];
  if (viewer.isAdmin || organizerIds.includes(viewer.id)) return [{ shownAt: null }];
  const cities = hosts.filter(({ userId }) => userId === viewer.id).map((host) => host.meetupId);
  const asHost = cities.length > 0 && [{ meetupId: null }, { meetupId: { in: cities } }];
  return [{ authorId: viewer.id }, ...(asHost || [])];
}

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
