import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { checkThanker, type Place } from "./place-queries";
import { logoOf } from "./rules";

const shown = {
  ...{ id: true, name: true, link: true },
  ...{ logoId: true, logoWidth: true, logoHeight: true, logoIsLight: true },
} satisfies Prisma.SupporterSelect;

const inOrder = [
  { position: "asc" },
  { id: "asc" },
] satisfies Prisma.SupporterOrderByWithRelationInput[];

type Row = Prisma.SupporterGetPayload<{ select: typeof shown }>;

const plain = ({ id, name, link, ...logo }: Row) => ({ id, name, link, logo: logoOf(logo) });

/** Whom pages and the wall thank. */
export type ShownSupporter = ReturnType<typeof plain>;

/** For an event's snapshot: those of the whole event, and those of each meetup. */
export async function supportersOfEvent(eventId: string) {
  const rows = await db.supporter.findMany({
    where: { eventId, removedAt: null },
    select: { ...shown, meetupId: true },
    orderBy: inOrder,
  });
  const at = (place: string | null) =>
    rows.filter(({ meetupId }) => meetupId === place).map(({ meetupId: _, ...row }) => plain(row));
  return { ofEvent: at(null), ofMeetup: (id: string) => at(id) };
}

/** In their order, with those that were removed a moment ago. */
export async function supportersForDesk(viewer: Person | null, { eventId, meetupId }: Place) {
  await checkThanker(db, viewer, { eventId, meetupId });
  const since = shownInPlaceSince(await now());
  const rows = await db.supporter.findMany({
    where: { eventId, meetupId, OR: [{ removedAt: null }, { removedAt: { gt: since } }] },
    select: { ...shown, removedAt: true },
    orderBy: inOrder,
  });
  return rows.map(({ removedAt, ...row }) => ({ ...plain(row), isRemoved: removedAt !== null }));
}

export type DeskSupporter = Awaited<ReturnType<typeof supportersForDesk>>[number];

const about = {
  ...{ eventId: true, meetupId: true, removedAt: true },
  event: { select: { status: true } },
  meetup: { select: { status: true } },
} satisfies Prisma.SupporterSelect;

/** Throws NotFound unless the viewer may see the logo. `isPublic`: everybody may. */
export async function logoToShow(viewer: Person | null, logoId: string) {
  const supporter = await db.supporter.findUnique({ where: { logoId }, select: about });
  if (!supporter) throw new NotFound("logo");
  const { event, meetup, removedAt } = supporter;
  const isOpen = event.status !== "draft" && meetup?.status !== "proposed";
  const isPublic = isOpen && removedAt === null;
  if (!isPublic) await checkThanker(db, viewer, supporter);
  return { isPublic };
}
