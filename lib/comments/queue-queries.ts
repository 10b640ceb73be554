import { db } from "@/lib/platform/db/client";

const QUEUE = 100;

/** For an event's organizers: comments that wait for a host, and those with open reports; the oldest first. */
export async function commentQueue(eventId: string) {
  const open = { closedAt: null };
  const rows = await db.comment.findMany({
    where: {
      reflection: { eventId, status: "published" },
      withdrawnAt: null,
      OR: [{ heldAt: { not: null } }, { reports: { some: open } }],
    },
    select: {
      ...{ id: true, authorName: true, body: true, locale: true, createdAt: true, heldAt: true },
      reflection: {
        select: {
          ...{ slug: true, title: true, stayed: true, locale: true },
          meetup: { select: { timeZone: true } },
        },
      },
      reports: {
        where: open,
        select: { id: true, why: true, createdAt: true },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: 10,
      },
      _count: { select: { reports: { where: open } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: QUEUE,
  });
  return rows.map(({ heldAt, _count, ...row }) => ({
    ...row,
    isWaiting: heldAt !== null,
    reportCount: _count.reports,
  }));
}

export type QueuedComment = Awaited<ReturnType<typeof commentQueue>>[number];
