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

/** For an event's snapshot, by meetup, newest first. */
export async function reportsByMeetup(eventId: string): Promise<Map<string, ShownReport[]>> {
  const rows = await db.report.findMany({
    where: { meetup: { eventId }, hiddenAt: null },
    select: { ...shown, meetupId: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  const reports = new Map<string, ShownReport[]>();
  for (const { meetupId, ...row } of rows)
    reports.set(meetupId, [...(reports.get(meetupId) ?? []), row]);
  return reports;
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
