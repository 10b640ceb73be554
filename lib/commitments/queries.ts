import { cache } from "react";
import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import { isSlug } from "@/lib/kernel/slug";
import type { Person } from "@/lib/kernel/viewer";
import { originIn, originRows } from "@/lib/origins/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { undoes, withdrawsAs } from "@/lib/reflections/policy";
import { mayCountOut } from "./policy";
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
    where: { removedAt: null, user: { suspendedAt: null } },
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

const PAGE_OF_ONE = 50;

/** What the viewer works on: first what is open, each with its night, a page from the one whose id is `from`. */
export async function commitmentsOf(viewer: Person, from?: string | null) {
  const where = {
    withdrawnAt: null,
    event: { status: { not: "draft" } },
    owners: { some: { userId: viewer.id, removedAt: null } },
  } satisfies Prisma.CommitmentWhereInput;
  const start = from
    ? await db.commitment.findFirst({ where: { ...where, id: from }, select: { id: true } })
    : null;
  const rows = await db.commitment.findMany({
    where,
    select: {
      ...shown,
      event: { select: { slug: true, titleEn: true, titleFr: true, hashtag: true } },
    },
    orderBy: ORDER,
    take: PAGE_OF_ONE + 1,
    ...(start && { cursor: start }),
  });
  return {
    commitments: rows.slice(0, PAGE_OF_ONE).map(({ event, ...row }) => ({ ...plain(row), event })),
    next: rows[PAGE_OF_ONE]?.id ?? null,
    isFirst: start === null,
  };
}

export type OwnCommitments = Awaited<ReturnType<typeof commitmentsOf>>;

const whole = {
  ...shown,
  authorId: true,
  ...originRows,
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
  const { withdrawnAt, authorId, point, comment, question, ...rest } = row;
  const as = withdrawsAs(viewer, rights);
  const isJustWithdrawn = withdrawnAt !== null && withdrawnAt > shownInPlaceSince(await now());
  if (withdrawnAt && !(isJustWithdrawn && undoes(as, rights))) return null;
  return {
    ...plain(rest),
    origin: await originIn({ point, comment, question }),
    isWithdrawn: withdrawnAt !== null,
    withdrawsAs: as,
    isAuthor: authorId !== null && viewer?.id === authorId,
    /** Whether the viewer may say what became of it. */
    mayEnd: authorId === null || viewer?.id === authorId,
    joined: viewer && mayCountOut(viewer, rights) ? await joinedOf(rest.id, authorId) : [],
    isIn: rest.owners.some(({ userId }) => userId === viewer?.id),
  };
});

/** Who joined, for whoever may count them out; for a while also whom they counted out. */
async function joinedOf(commitmentId: string, authorId: string | null) {
  const since = shownInPlaceSince(await now());
  const rows = await db.commitmentOwner.findMany({
    where: {
      commitmentId,
      ...(authorId && { userId: { not: authorId } }),
      OR: [{ removedAt: null }, { removedAt: { gt: since } }],
    },
    select: { userId: true, shownName: true, since: true, removedAt: true },
    orderBy: [{ since: "asc" }, { userId: "asc" }],
  });
  return rows.map(({ removedAt, ...row }) => ({ ...row, isOut: removedAt !== null }));
}

export type WholeCommitment = NonNullable<Awaited<ReturnType<typeof commitmentBySlug>>>;
