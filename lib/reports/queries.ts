import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { type ShownPhoto, shownPhoto } from "@/lib/photos/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

const shown = {
  id: true,
  text: true,
  language: true,
  writtenByName: true,
  createdAt: true,
  photo: { select: { ...shownPhoto, hiddenAt: true } },
} satisfies Prisma.ReportSelect;

type Row = Prisma.ReportGetPayload<{ select: typeof shown }>;

/** Without a photo that was hidden by itself. */
function plain<Report extends Row>({ photo: row, ...report }: Report) {
  if (!row || row.hiddenAt) return { ...report, photo: null };
  const { hiddenAt: _, ...photo } = row;
  return { ...report, photo: photo satisfies ShownPhoto };
}

/** A photo that was hidden by itself leaves nothing of a report without words. */
const isShown = {
  hiddenAt: null,
  OR: [{ text: { not: null } }, { photo: { hiddenAt: null } }],
} satisfies Prisma.ReportWhereInput;

/** As pages, board and wall show it. */
export type ShownReport = Omit<Row, "photo"> & { photo: ShownPhoto | null };

/** How many of a meetup pages, board and wall show. */
const ON_PAGE = 20;

/** For an event's snapshot: the latest of each meetup, newest first. */
export async function reportsByMeetup(eventId: string): Promise<Map<string, ShownReport[]>> {
  const meetups = await db.meetup.findMany({
    where: { eventId, reports: { some: isShown } },
    select: {
      id: true,
      reports: {
        where: isShown,
        select: shown,
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        take: ON_PAGE,
      },
    },
  });
  return new Map(meetups.map(({ id, reports }) => [id, reports.map(plain)]));
}

const SHOWN = 100;

/** For the host's desk, newest first, including hidden ones. */
export async function reportsForDesk(viewer: Person | null, meetupId: string) {
  await checkDesk(viewer, meetupId);
  const rows = await db.report.findMany({
    where: { meetupId },
    select: { ...shown, hiddenAt: true, hiddenByName: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: SHOWN,
  });
  return rows.map(plain);
}

export type DeskReport = Awaited<ReturnType<typeof reportsForDesk>>[number];
