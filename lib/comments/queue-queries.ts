import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type CityRights, decides } from "@/lib/reflections/policy";
import { aboutOf, isHostedBy, isShownThread, threadAbout } from "@/lib/threads/queries";
import { hasLink } from "./rules";

const QUEUE = 100;

/** For an event's organizers: comments that wait for a host, and those with open reports; the oldest first. */
export async function commentQueue(eventId: string) {
  const open = { closedAt: null };
  const rows = await db.comment.findMany({
    where: {
      thread: { eventId, ...isShownThread },
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
      thread: threadAbout,
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
  return rows.map(({ heldAt, _count, thread, ...row }) => ({
    ...row,
    about: aboutOf(thread),
    isWaiting: heldAt !== null,
    reportCount: _count.reports,
  }));
}

export type QueuedComment = Awaited<ReturnType<typeof commentQueue>>[number];

/** What waits for this person's decision: of their events what is held or reported, of their cities what is held. */
export const waitsFor = (userId: string) => {
  const organizes = { event: { organizers: { some: { userId } } } };
  return {
    withdrawnAt: null,
    thread: isShownThread,
    OR: [
      { heldAt: { not: null }, thread: { OR: [organizes, isHostedBy(userId)] } },
      { reports: { some: { closedAt: null } }, thread: organizes },
    ],
  } satisfies Prisma.CommentWhereInput;
};

type Written = { id?: string; body: string; authorId: string };

/** Links wait for a host where their writer has no comment yet that others see. */
export async function mustWait(
  tx: Tx,
  viewer: Person,
  { id, body, authorId }: Written,
  thread: CityRights & { authorId: string | null },
): Promise<boolean> {
  if (!hasLink(body) || thread.authorId === authorId || decides(viewer, thread)) return false;
  const others = id === undefined ? {} : { id: { not: id } };
  const where = { authorId, heldAt: null, withdrawnAt: null, ...others };
  return (await tx.comment.findFirst({ where, select: { id: true } })) === null;
}
