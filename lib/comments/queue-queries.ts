import { toPerson } from "@/lib/activity/audience-queries";
import type { Entry } from "@/lib/activity/record";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { runsThread, type ThreadRights } from "./policy";
import { hasLink } from "./rules";

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
      ...{
        id: true,
        authorName: true,
        body: true,
        locale: true,
        createdAt: true,
        heldAt: true,
        revision: true,
      },
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

/** Mails whoever decides on what waits, each at most once a day for an event. */
export async function queueNotice(tx: Tx, eventId: string | null, userIds: string[]) {
  const people = await tx.user.findMany({
    where: { id: { in: userIds }, suspendedAt: null },
    select: { id: true, email: true, locale: true },
  });
  const day = realNow().toISOString().slice(0, 10);
  return { recipients: people.map(toPerson), occasion: `${eventId}:${day}` };
}

type About = Pick<Entry, "actor" | "at" | "eventId" | "subjectId">;

/** Also recorded where a comment waits: its hosts and the organizers are told. */
export async function heldEntry(tx: Tx, about: About, thread: ThreadRights): Promise<Entry> {
  const userIds = [...thread.organizerIds, ...thread.hostIds];
  return { verb: "comment.held", ...about, ...(await queueNotice(tx, about.eventId, userIds)) };
}

type Written = { id?: string; body: string; authorId: string };

/** Links wait for a host where their writer has no comment yet that others see. */
export async function mustWait(
  tx: Tx,
  viewer: Person,
  { id, body, authorId }: Written,
  thread: ThreadRights & { authorId: string },
): Promise<boolean> {
  if (!hasLink(body) || thread.authorId === authorId || runsThread(viewer, thread)) return false;
  const others = id === undefined ? {} : { id: { not: id } };
  const where = { authorId, heldAt: null, withdrawnAt: null, ...others };
  return (await tx.comment.findFirst({ where, select: { id: true } })) === null;
}
