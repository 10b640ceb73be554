import { doorStates } from "@/lib/door/queries";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { figuresOf } from "@/lib/reconciliation/queries";
import { ACCEPTED } from "@/lib/talks/rules";
import { firstTimers, fullestCount } from "./rules";

const recorded = {
  id: true,
  timeZone: true,
  lineUpPublishedAt: true,
  headCounts: {
    where: { voidedAt: null },
    select: {
      ...{ id: true, count: true, precision: true, includesCounter: true, countedByName: true },
      ...{ countedAt: true, approximateTime: true, method: true, byPhone: true },
      ...{ createdAt: true, voidedAt: true },
    },
  },
  rsvps: {
    where: { status: "going", isDuplicate: false },
    select: { id: true, firstTime: true },
  },
  publishedSlots: {
    where: { supersededAt: null, talk: { state: { in: ACCEPTED } } },
    orderBy: { position: "asc" },
    select: { talk: { select: { id: true, title: true, speakerName: true, locale: true } } },
  },
  _count: { select: { photos: { where: { publishedAt: { not: null }, hiddenAt: null } } } },
} satisfies Prisma.MeetupSelect;

/** By meetup: what was recorded of its night. Null and [] are "not recorded", which is never shown as 0. */
export async function recordedOf(tx: Tx, meetupIds: string[], now: Date) {
  const [figures, doors, meetups] = [
    await figuresOf(tx, meetupIds, now),
    await doorStates(tx, meetupIds),
    await tx.meetup.findMany({ where: { id: { in: meetupIds } }, select: recorded }),
  ];
  return new Map(
    meetups.flatMap(({ id, timeZone, headCounts, rsvps, publishedSlots, ...meetup }) => {
      const [own, door] = [figures.get(id), doors.get(id)];
      if (!own || !door) return [];
      const isInvited = own.rsvps + own.guests + own.canceled > 0;
      const talks = publishedSlots.flatMap(({ talk }) => talk ?? []);
      const found = {
        figures: own,
        /** Nobody said anything about coming, as of a night from before there were RSVPs. */
        said: isInvited ? own.rsvps + own.guests : null,
        peak: fullestCount(headCounts, now),
        firstTimers: firstTimers(rsvps, door.admitted),
        talks: meetup.lineUpPublishedAt === null ? [] : talks,
        photos: meetup._count.photos || null,
        timeZone,
      };
      return [[id, found] as const];
    }),
  );
}

export type Recorded = NonNullable<ReturnType<Awaited<ReturnType<typeof recordedOf>>["get"]>>;
