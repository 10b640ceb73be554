import { cache } from "react";
import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import { isSlug } from "@/lib/kernel/slug";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { withdrawsAs } from "@/lib/reflections/policy";
import { mayRestore } from "./policy";
import { ownersShown } from "./rules";

export const shown = {
  id: true,
  slug: true,
  text: true,
  locale: true,
  state: true,
  dueDate: true,
  createdAt: true,
  meetup: { select: { slug: true, city: { select: { nameEn: true, nameFr: true } } } },
  owners: {
    select: { userId: true, shownName: true },
    orderBy: [{ since: "asc" }, { userId: "asc" }],
  },
  /** What came of it. */
  notes: {
    where: { state: { not: null }, withdrawnAt: null },
    select: { body: true, locale: true, state: true },
    orderBy: { createdAt: "desc" },
    take: 1,
  },
} satisfies Prisma.CommitmentSelect;

type Row = Prisma.CommitmentGetPayload<{ select: typeof shown }>;

export function plain({ meetup, owners, dueDate, notes: [last], ...rest }: Row) {
  return {
    ...rest,
    outcome: last && last.state === rest.state && rest.state !== "open" ? last : null,
    place: meetup,
    owners: ownersShown(owners),
    dueDate: dueDate && toLocalDate(dueDate),
  };
}

export type ShownCommitment = ReturnType<typeof plain>;

/** What is open comes first, then the newest. */
export const ORDER = [
  { state: "asc" },
  { createdAt: "desc" },
  { id: "asc" },
] satisfies Prisma.CommitmentOrderByWithRelationInput[];

const PAGE = 20;

/** An event's commitments, a page from the one whose id is `from`. */
export async function commitmentsOfEvent(eventId: string, from?: string | null) {
  const where = { eventId, withdrawnAt: null };
  const start = from
    ? await db.commitment.findFirst({ where: { ...where, id: from }, select: { id: true } })
    : null;
  const rows = await db.commitment.findMany({
    where,
    select: shown,
    orderBy: ORDER,
    take: PAGE + 1,
    ...(start && { cursor: start }),
  });
  return {
    commitments: rows.slice(0, PAGE).map(plain),
    next: rows[PAGE]?.id ?? null,
    isFirst: start === null,
  };
}

const ON_EVENT_PAGE = 4;

/** For an event's snapshot. */
export async function commitmentsForPage(eventId: string): Promise<ShownCommitment[]> {
  const where = { eventId, withdrawnAt: null };
  const rows = await db.commitment.findMany({
    ...{ where, select: shown, orderBy: ORDER, take: ON_EVENT_PAGE },
  });
  return rows.map(plain);
}

const origin = {
  select: {
    ...{ id: true, text: true },
    reflection: { select: { slug: true, locale: true, authorName: true, status: true } },
  },
} satisfies Prisma.ReflectionPointDefaultArgs;

type OriginRow = Prisma.ReflectionPointGetPayload<typeof origin>;

/** Null where it is no longer published. */
function plainOrigin(point: OriginRow | null) {
  if (point?.reflection.status !== "published") return null;
  const { id, text, reflection } = point;
  return { id, text, ...reflection };
}

export type Origin = NonNullable<ReturnType<typeof plainOrigin>>;

/** A point of one of the event's published reflections; null if it vanished. */
export async function originOf(tx: Tx, eventId: string, pointId: string | null) {
  if (!pointId) return null;
  const where = { id: pointId, reflection: { eventId } };
  return plainOrigin(await tx.reflectionPoint.findFirst({ where, ...origin }));
}

export const originForForm = (eventId: string, pointId: string | null) =>
  originOf(db, eventId, pointId);

const whole = {
  ...shown,
  authorId: true,
  point: origin,
  withdrawnAt: true,
  withdrawnBy: true,
} satisfies Prisma.CommitmentSelect;

type Event = { id: string; organizerIds: string[] };

/** Null is a 404: withdrawn, but for a while for whoever withdrew it. */
export const commitmentBySlug = cache(async (event: Event, slug: string, viewer: Person | null) => {
  if (!isSlug(slug)) return null;
  const row = await db.commitment.findFirst({ where: { eventId: event.id, slug }, select: whole });
  if (!row) return null;
  const rights = { ...row, organizerIds: event.organizerIds };
  const { withdrawnAt, authorId, point, ...rest } = row;
  const isJustWithdrawn = withdrawnAt !== null && withdrawnAt > shownInPlaceSince(await now());
  if (withdrawnAt && !(isJustWithdrawn && mayRestore(viewer, rights))) return null;
  return {
    ...plain(rest),
    origin: plainOrigin(point),
    isWithdrawn: withdrawnAt !== null,
    withdrawsAs: withdrawsAs(viewer, rights),
    isAuthor: viewer?.id === authorId,
    isIn: rest.owners.some(({ userId }) => userId === viewer?.id),
  };
});

export type WholeCommitment = NonNullable<Awaited<ReturnType<typeof commitmentBySlug>>>;
