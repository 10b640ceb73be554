import { nightBefore, nightOf } from "@/lib/phases/next-night-queries";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { madeForNudge, nightsForNudge, type Period, type Term } from "./rules";

export const OPEN = {
  state: "open",
  withdrawnAt: null,
  event: { status: "published" },
} satisfies Prisma.CommitmentWhereInput;

/** `nightId`: the night that is a week away. */
export type DueNudge = { commitmentId: string; term: Term; nightId: string | null };

const within = ({ after, until }: Period) => ({ gt: after, lte: until });

export async function dueNudges(now: Date): Promise<DueNudge[]> {
  return [...(await afterTwoWeeks(now)), ...(await beforeNextNight(now))];
}

async function afterTwoWeeks(now: Date): Promise<DueNudge[]> {
  const rows = await db.commitment.findMany({
    where: { ...OPEN, createdAt: within(madeForNudge(now)) },
    select: { id: true },
  });
  return rows.map(({ id }) => ({ commitmentId: id, term: "two-weeks", nightId: null }));
}

async function beforeNextNight(now: Date): Promise<DueNudge[]> {
  const nights = await db.event.findMany({
    where: { status: "published", localDate: within(nightsForNudge(now)) },
    select: { id: true },
  });
  const due: DueNudge[] = [];
  for (const { id: nightId } of nights) {
    const night = await nightOf(db, { id: nightId });
    const before = night && (await nightBefore(night));
    if (!before) continue;
    const where = { ...OPEN, eventId: before.id };
    const rows = await db.commitment.findMany({ where, select: { id: true } });
    due.push(...rows.map(({ id }) => ({ commitmentId: id, term: "next-night" as const, nightId })));
  }
  return due;
}

/** Those who work on it, and can be mailed. */
export async function ownersToNudge(tx: Tx, commitmentId: string) {
  return tx.user.findMany({
    where: {
      suspendedAt: null,
      emailVerified: { not: null },
      commitmentsOf: { some: { commitmentId, removedAt: null } },
    },
    select: { id: true, email: true, locale: true },
    orderBy: { id: "asc" },
  });
}

const titles = { slug: true, titleEn: true, titleFr: true, hashtag: true } as const;

/** For the mail; null once it is no longer open, or the person no longer in. */
export async function nudgeForMail({
  commitmentId,
  userId,
  nightId,
}: {
  commitmentId: string;
  userId: string;
  nightId: string | null;
}) {
  const owners = { some: { userId, removedAt: null } };
  const commitment = await db.commitment.findFirst({
    where: { id: commitmentId, ...OPEN, owners },
    select: { slug: true, text: true, locale: true, event: { select: { slug: true } } },
  });
  if (!commitment) return null;
  const night = nightId
    ? await db.event.findFirst({ where: { id: nightId, status: "published" }, select: titles })
    : null;
  return { ...commitment, night };
}
