import { keptByRevision, unchanged } from "@/lib/activity/revision-queries";
import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { quoteState } from "./rules";

const source = {
  ...{ slug: true, status: true, quotable: true, stayed: true, locale: true },
  ...{ authorName: true, presence: true },
  meetup: { select: { slug: true, city: { select: { nameEn: true, nameFr: true } } } },
} satisfies Prisma.ReflectionSelect;

const item = {
  ...{ id: true, quoted: true, reflectionId: true, pointId: true, revision: true },
  ...{ titleEn: true, titleFr: true, textEn: true, textFr: true },
  reflection: { select: source },
  point: { select: { text: true } },
} satisfies Prisma.RoundUpItemSelect;

type Row = Prisma.RoundUpItemGetPayload<{ select: typeof item }>;

function plain({ quoted, reflection, point, reflectionId, pointId, ...rest }: Row) {
  const { id, revision, ...texts } = rest;
  if (quoted === null || !reflectionId)
    return { kind: "text" as const, state: "shown" as const, id, revision, texts };
  const state = quoteState({ quoted, pointId, reflection, point });
  const { slug = "", locale = "en", authorName = "", presence = null } = reflection ?? {};
  const by = { slug, locale, authorName, presence, place: reflection?.meetup ?? null };
  return { kind: "quote" as const, state, id, quoted, reflectionId, pointId, ...by };
}

/** A round-up's items in order, with what became of their sources. */
export async function itemsOf(tx: Tx, eventId: string) {
  const rows = await tx.roundUpItem.findMany({
    where: { eventId },
    select: item,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map(plain);
}

export type RoundUpItem = Awaited<ReturnType<typeof itemsOf>>[number];
export type RoundUpQuote = Extract<RoundUpItem, { kind: "quote" }>;
export type RoundUpText = Extract<RoundUpItem, { kind: "text" }>;

const publishedItems = keptByRevision(async (slug) => {
  const roundUp = await db.roundUp.findFirst({
    where: { publishedAt: { not: null }, event: { slug, status: "published" } },
    select: { eventId: true },
  });
  if (!roundUp) return null;
  const items = await itemsOf(db, roundUp.eventId);
  return { items: items.filter(({ state }) => state === "shown") };
}, unchanged);

/** For the public page; null if it is not published. */
export const roundUpForPage = (slug: string) => publishedItems(slug);

const QUOTABLE = 200;

/** The published reflections of a night whose writers let its organizers quote them, newest first. */
async function quotable(eventId: string) {
  return db.reflection.findMany({
    where: { eventId, status: "published", quotable: true },
    select: {
      ...source,
      ...{ id: true, meetupId: true },
      points: { select: { id: true, kind: true, text: true }, orderBy: { position: "asc" } },
    },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: QUOTABLE,
  });
}

/** For a night's organizers: what is in the round-up, and what may be. */
export async function roundUpForDesk(viewer: Person | null, eventId: string) {
  await checkEventDesk(viewer, eventId);
  const [roundUp, items, reflections, others] = await Promise.all([
    db.roundUp.findUnique({ where: { eventId }, select: { publishedAt: true } }),
    itemsOf(db, eventId),
    quotable(eventId),
    db.reflection.count({ where: { eventId, status: "published", quotable: false } }),
  ]);
  return {
    isPublished: Boolean(roundUp?.publishedAt),
    items,
    candidates: candidatesOf(reflections, items),
    /** Published reflections that may not be quoted. */
    notQuotable: others,
  };
}

export type DeskRoundUp = Awaited<ReturnType<typeof roundUpForDesk>>;

type Quotable = Awaited<ReturnType<typeof quotable>>[number];

/** What can be chosen, but for what is chosen already and reads the same. */
function candidatesOf(reflections: Quotable[], items: RoundUpItem[]) {
  const chosen = new Set(
    items.flatMap((one) => (one.kind === "quote" && one.state === "shown" ? [keyOf(one)] : [])),
  );
  const all = reflections.flatMap(({ id, points, meetup, stayed, ...reflection }) => {
    const by = { ...reflection, reflectionId: id, place: meetup };
    return [
      { ...by, kind: "stayed" as const, pointId: null, text: stayed },
      ...points.map((point) => ({ ...by, kind: point.kind, pointId: point.id, text: point.text })),
    ];
  });
  return all.filter((candidate) => !chosen.has(keyOf(candidate)));
}

const keyOf = (quote: { reflectionId: string; pointId: string | null }) =>
  `${quote.reflectionId}:${quote.pointId ?? ""}`;

export type Candidate = DeskRoundUp["candidates"][number];
