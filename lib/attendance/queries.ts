import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { peopleCounted, standingCounts, tally } from "./rules";

const counted = {
  id: true,
  count: true,
  precision: true,
  countedAt: true,
  approximateTime: true,
  includesCounter: true,
  method: true,
  byPhone: true,
  noteEn: true,
  noteFr: true,
  countedByName: true,
  createdAt: true,
  voidedAt: true,
} satisfies Prisma.HeadCountSelect;

const SHOWN = 100;

type Row = Prisma.HeadCountGetPayload<{ select: typeof counted }>;

/** A head count as pages show it; `people` includes the counter. */
export type ShownHeadCount = Omit<Row, "createdAt" | "voidedAt"> & { people: number };

/** With the fields that decide whether it is valid. */
export type RecordedCount = Row & { people: number };

function shown({ createdAt: _, voidedAt: __, ...count }: Row): ShownHeadCount {
  return { ...count, people: peopleCounted(count) };
}

/** The event's tally over its published cities, and the latest count of each. */
export async function tallyOfEvent(eventId: string, now: Date) {
  const meetups = await db.meetup.findMany({
    where: { eventId, kind: "city", status: "published" },
    select: { id: true, headCounts: { where: { voidedAt: null }, select: counted } },
  });
  const latest = meetups.flatMap(({ id, headCounts }) => {
    const [count] = standingCounts(headCounts, now);
    return count ? [[id, shown(count)] as const] : [];
  });
  return {
    tally: tally(
      meetups.map((meetup) => meetup.headCounts),
      now,
    ),
    byMeetup: new Map<string, ShownHeadCount>(latest),
  };
}

/** For an event's snapshot, by meetup. Which are valid depends on the time, so the page decides. */
export async function headCountsByMeetup(eventId: string): Promise<Map<string, RecordedCount[]>> {
  const rows = await db.headCount.findMany({
    where: { meetup: { eventId }, voidedAt: null },
    select: { ...counted, meetupId: true },
    orderBy: { createdAt: "desc" },
  });
  const counts = new Map<string, RecordedCount[]>();
  for (const { meetupId, ...row } of rows) {
    const before = counts.get(meetupId) ?? [];
    counts.set(meetupId, [...before, { ...row, people: peopleCounted(row) }]);
  }
  return counts;
}

/** A meetup's valid head counts, latest first. */
export async function headCountsOf(meetupId: string, now: Date): Promise<ShownHeadCount[]> {
  const rows = await db.headCount.findMany({
    where: { meetupId, voidedAt: null },
    select: counted,
    orderBy: { createdAt: "desc" },
    take: SHOWN,
  });
  return standingCounts(rows, now).map(shown);
}

/** For the host's desk, including voided ones. */
export async function headCountsForDesk(viewer: Person | null, meetupId: string) {
  await checkDesk(viewer, meetupId);
  const rows = await db.headCount.findMany({
    where: { meetupId },
    select: { ...counted, voidedByName: true, voidReason: true },
    orderBy: { createdAt: "desc" },
    take: SHOWN,
  });
  return rows.map(({ createdAt: _, ...count }) => ({ ...count, people: peopleCounted(count) }));
}

export type DeskHeadCount = Awaited<ReturnType<typeof headCountsForDesk>>[number];
