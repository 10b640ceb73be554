import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

const shown = {
  id: true,
  text: true,
  language: true,
  writtenByName: true,
  createdAt: true,
} satisfies Prisma.ReportSelect;

/** As pages, board and wall show it. */
export type ShownReport = Prisma.ReportGetPayload<{ select: typeof shown }>;

/** How many of a meetup pages, board and wall show. */
const ON_PAGE = 20;

/** For an event's snapshot: the latest of each meetup, newest first. */
export async function reportsByMeetup(eventId: string): Promise<Map<string, ShownReport[]>> {
  const meetups = await db.meetup.findMany({
    where: { eventId, reports: { some: { hiddenAt: null } } },
    select: {
      id: true,
      reports: {
        where: { hiddenAt: null },
        select: shown,
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        take: ON_PAGE,
      },
    },
  });
  return new Map(meetups.map(({ id, reports }) => [id, reports]));
}

const SHOWN = 100;

/** For the host's desk, newest first, including hidden ones. */
export async function reportsForDesk(viewer: Person | null, meetupId: string) {
  await checkDesk(viewer, meetupId);
  return db.report.findMany({
    where: { meetupId },
    select: { ...shown, hiddenAt: true, hiddenByName: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: SHOWN,
  });
}

export type DeskReport = Awaited<ReturnType<typeof reportsForDesk>>[number];
