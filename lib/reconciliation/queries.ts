import { doorStates } from "@/lib/door/queries";
import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { type DoorFigures, doorFigures, peakOf } from "./rules";
import { type Figures, storedFigures } from "./schema";

type Said = Pick<Figures, "rsvps" | "guests" | "canceled">;
const NOBODY: Said = { rsvps: 0, guests: 0, canceled: 0 };

/** By meetup. Somebody who canceled and came back is not a cancellation. */
async function saidByMeetup(tx: Tx, meetupIds: string[]): Promise<Map<string, Said>> {
  const rows = await tx.$queryRaw<(Said & { meetupId: string })[]>(Prisma.sql`
    SELECT "meetupId",
      (count(*) FILTER (WHERE "status" = 'going'))::int AS "rsvps",
      coalesce(sum("guests") FILTER (WHERE "status" = 'going'), 0)::int AS "guests",
      (count(DISTINCT "userId") FILTER (WHERE "status" = 'canceled' AND NOT "needsCode"
        AND NOT EXISTS (SELECT FROM "Rsvp" AS "now" WHERE "now"."meetupId" = "Rsvp"."meetupId"
          AND "now"."userId" = "Rsvp"."userId" AND "now"."status" <> 'canceled')))::int AS "canceled"
    FROM "Rsvp" WHERE "meetupId" = ANY(${meetupIds}::uuid[]) AND NOT "isDuplicate"
    GROUP BY "meetupId"`);
  return new Map(rows.map(({ meetupId, ...said }) => [meetupId, said]));
}

const counted = {
  where: { voidedAt: null },
  select: {
    ...{ count: true, precision: true, includesCounter: true },
    ...{ countedAt: true, createdAt: true, voidedAt: true },
  },
} satisfies Prisma.Meetup$headCountsArgs;

/** What the doors of some meetups recorded. */
async function doorByMeetup(tx: Tx, meetupIds: string[]): Promise<Map<string, DoorFigures>> {
  const states = await doorStates(tx, meetupIds);
  const going = await tx.rsvp.findMany({
    where: { meetupId: { in: meetupIds }, status: "going", isDuplicate: false },
    select: { id: true, guests: true, meetupId: true },
  });
  const expectedAt = (id: string) => going.filter(({ meetupId }) => meetupId === id);
  return new Map([...states].map(([id, state]) => [id, doorFigures(state, expectedAt(id))]));
}

/** By meetup: its figures as they stand. */
export async function figuresOf(
  tx: Tx,
  meetupIds: string[],
  now: Date,
): Promise<Map<string, Figures>> {
  const [said, door, meetups] = [
    await saidByMeetup(tx, meetupIds),
    await doorByMeetup(tx, meetupIds),
    await tx.meetup.findMany({
      where: { id: { in: meetupIds } },
      select: { id: true, headCounts: counted },
    }),
  ];
  return new Map(
    meetups.flatMap(({ id, headCounts }) => {
      const recorded = door.get(id);
      if (!recorded) return [];
      const peak = peakOf(headCounts, now);
      return [[id, { ...(said.get(id) ?? NOBODY), ...recorded, peak }]];
    }),
  );
}

const confirmed = {
  id: true,
  figures: true,
  confirmedAt: true,
  confirmedByName: true,
} satisfies Prisma.ReconciliationSelect;

/** What was said to be right, newest first. */
export async function confirmedFigures(tx: Tx, meetupId: string) {
  const rows = await tx.reconciliation.findMany({
    where: { meetupId },
    orderBy: [{ confirmedAt: "desc" }, { id: "asc" }],
    select: confirmed,
  });
  return rows.map(({ figures, ...row }) => ({ ...row, figures: storedFigures.parse(figures) }));
}

export type Confirmed = Awaited<ReturnType<typeof confirmedFigures>>[number];

/** For a city's desk once it is over: the figures, and what its hosts said of them. */
export async function reconciliationForDesk(viewer: Person | null, meetupId: string, now: Date) {
  await checkDesk(viewer, meetupId);
  const figures = (await figuresOf(db, [meetupId], now)).get(meetupId);
  return figures ? { figures, confirmed: await confirmedFigures(db, meetupId) } : null;
}

export type DeskReconciliation = NonNullable<Awaited<ReturnType<typeof reconciliationForDesk>>>;

/** For an event's organizers: each city that is over, and who said that its figures are right. */
export async function reconciledCities(viewer: Person | null, eventId: string, now: Date) {
  await checkEventDesk(viewer, eventId);
  const meetups = await db.meetup.findMany({
    where: { eventId, kind: "city", status: "published", endsAt: { lte: now } },
    orderBy: [{ startsAt: "asc" }, { slug: "asc" }],
    select: {
      id: true,
      slug: true,
      city: { select: { nameEn: true, nameFr: true } },
      reconciliations: {
        orderBy: [{ confirmedAt: "desc" }, { id: "asc" }],
        take: 1,
        select: confirmed,
      },
    },
  });
  const ids = meetups.map(({ id }) => id);
  const figures = await figuresOf(db, ids, now);
  return meetups.flatMap(({ reconciliations: [last], ...meetup }) => {
    const own = figures.get(meetup.id);
    if (!own) return [];
    const said = last ? { ...last, figures: storedFigures.parse(last.figures) } : null;
    return { ...meetup, figures: own, peak: own.peak, confirmed: said };
  });
}

export type ReconciledCity = Awaited<ReturnType<typeof reconciledCities>>[number];
