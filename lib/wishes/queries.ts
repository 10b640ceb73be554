import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { townWishes } from "./rules";

/** The number of other wishes for a town, and whether the viewer wished or offered to host. */
export async function wishesAt(eventId: string, cityId: string, viewer: Person | null) {
  const here = { eventId, cityId };
  const select = { offeredAt: true };
  const [all, own] = await Promise.all([
    db.cityWish.count({ where: here }),
    viewer && db.cityWish.findFirst({ where: { ...here, userId: viewer.id }, select }),
  ]);
  return {
    others: all - (own ? 1 : 0),
    isMine: Boolean(own),
    hasOffered: Boolean(own?.offeredAt),
  };
}

/** How many people asked for a meetup in a city, and have not been notified of one. */
export function wishersToNotify(eventId: string, cityId: string): Promise<number> {
  const waiting = { mailedAt: null, user: { suspendedAt: null } };
  return db.cityWish.count({ where: { eventId, cityId, ...waiting } });
}

/** For the organizers' desk: towns without a meetup that people would come to. */
export async function wishesByTown(viewer: Person | null, eventId: string) {
  await checkEventDesk(viewer, eventId);
  const wishes = await db.cityWish.findMany({
    where: { eventId },
    select: {
      id: true,
      offeredAt: true,
      approvedAt: true,
      mailedAt: true,
      user: { select: { email: true } },
      city: { select: { id: true, slug: true, nameEn: true, nameFr: true, province: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return townWishes(wishes);
}

export type WishedTown = Awaited<ReturnType<typeof wishesByTown>>[number];
