import { nightBefore, nightOf } from "@/lib/phases/next-night-queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sql } from "@/lib/platform/db/write-batch";
import {
  madeForNudge,
  madeForSameNudge,
  nightsForNudge,
  type Period,
  purposeOf,
  type Term,
} from "./rules";

const OPEN = {
  state: "open",
  withdrawnAt: null,
  event: { status: "published" },
} satisfies Prisma.CommitmentWhereInput;

/** One mail. `eventId`: after which it was taken on; `nightId`: the night that is a week away. */
export type DueNudge = { userId: string; term: Term; eventId: string; nightId: string | null };

const AT_ONCE = 200;

const within = ({ after, until }: Period) => ({ gt: after, lte: until });

export async function dueNudges(now: Date): Promise<DueNudge[]> {
  return [...(await afterTwoWeeks(now)), ...(await beforeNextNight(now))];
}

async function afterTwoWeeks(now: Date): Promise<DueNudge[]> {
  const { after, until } = madeForNudge(now);
  const made = Prisma.sql`commitment."createdAt" > ${after} AND commitment."createdAt" <= ${until}`;
  const term = "two-weeks" as const;
  const rows = await peopleToNudge(
    made,
    Prisma.sql`${purposeOf(term, "")}::text || commitment."id"::text`,
  );
  return rows.map((row) => ({ ...row, term, nightId: null }));
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
    const term = "next-night" as const;
    const rows = await peopleToNudge(
      Prisma.sql`commitment."eventId" = ${before.id}::uuid`,
      Prisma.sql`${purposeOf(term, nightId)}`,
    );
    due.push(...rows.map((row) => ({ ...row, term, nightId })));
  }
  return due;
}

/** Those who work on something open, can be mailed, and were not yet for this purpose. */
function peopleToNudge(chosen: Sql, purpose: Sql) {
  return db.$queryRaw<{ userId: string; eventId: string }[]>(Prisma.sql`
    SELECT DISTINCT owner."userId", commitment."eventId"
    FROM "Commitment" commitment
      JOIN "Event" event ON event."id" = commitment."eventId" AND event."status" = 'published'
      JOIN "CommitmentOwner" owner ON owner."commitmentId" = commitment."id"
        AND owner."removedAt" IS NULL
      JOIN "User" person ON person."id" = owner."userId" AND person."suspendedAt" IS NULL
        AND person."emailVerified" IS NOT NULL
    WHERE commitment."state" = 'open' AND commitment."withdrawnAt" IS NULL AND ${chosen}
      AND NOT EXISTS (SELECT FROM "IdempotencyKey"
        WHERE "purpose" = ${purpose} AND "key" = owner."userId"::text)
    LIMIT ${AT_ONCE}`);
}

const MOST_LISTED = 20;

const openOf = (userId: string): Prisma.CommitmentWhereInput => ({
  ...OPEN,
  owners: { some: { userId, removedAt: null, user: { suspendedAt: null } } },
});

/** What the mail is about, in the order in which it was taken on: after two weeks what is due within a day. */
export async function openFor(tx: Tx, nudge: DueNudge, now: Date): Promise<string[]> {
  const { userId, eventId, term } = nudge;
  const rows = await tx.commitment.findMany({
    where: {
      ...openOf(userId),
      eventId,
      ...(term === "two-weeks" && { createdAt: within(madeForSameNudge(now)) }),
    },
    select: { id: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_LISTED,
  });
  return rows.map(({ id }) => id);
}

const titles = { slug: true, titleEn: true, titleFr: true, hashtag: true } as const;

type Mailed = { commitmentIds: string[]; userId: string; nightId: string | null };

/** For the mail, without what is no longer open or theirs; null if nothing is left, or the night is no longer on. */
export async function nudgeForMail({ commitmentIds, userId, nightId }: Mailed) {
  const night = nightId
    ? await db.event.findFirst({ where: { id: nightId, status: "published" }, select: titles })
    : null;
  if (nightId && !night) return null;
  const commitments = await db.commitment.findMany({
    where: { ...openOf(userId), id: { in: commitmentIds } },
    select: { slug: true, text: true, locale: true, event: { select: { slug: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return { commitments, night };
}
