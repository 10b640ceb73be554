import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { fromLocalDate, type LocalDate, toLocalDate } from "@/lib/platform/time/local";
import { isSameHashtag, type LaterNight } from "./next-night-rules";

/** What tells which nights are of one community. */
export type CommunityNight = {
  hashtag: string;
  localDate: LocalDate;
  organizerIds: string[];
  /** The night that is run again as this one. */
  repeatsId: string | null;
};

/** Nights of one community: the same hashtag, and an organizer in common. */
const related = ({ hashtag, organizerIds }: CommunityNight): Prisma.EventWhereInput => ({
  status: "published",
  hashtag: { equals: hashtag, mode: "insensitive" },
  organizers: { some: { userId: { in: organizerIds } } },
});

const MOST = 20;
const titles = { id: true, slug: true, hashtag: true, titleEn: true, titleFr: true } as const;

/** The night that this one repeats, or else the one before it. */
export async function nightBefore(event: CommunityNight) {
  const { repeatsId } = event;
  const repeated =
    repeatsId &&
    (await db.event.findFirst({ where: { id: repeatsId, status: "published" }, select: titles }));
  return repeated || latestBefore(event);
}

async function latestBefore(event: CommunityNight) {
  const earlier = await db.event.findMany({
    where: { ...related(event), localDate: { lt: fromLocalDate(event.localDate) } },
    select: titles,
    orderBy: [{ localDate: "desc" }, { id: "desc" }],
    take: MOST,
  });
  // The database also matches hashtags with another letter for an underscore.
  return earlier.find(({ hashtag }) => isSameHashtag(hashtag, event.hashtag));
}

export async function nightOf(
  tx: Tx,
  where: Prisma.EventWhereUniqueInput,
): Promise<CommunityNight | null> {
  const event = await tx.event.findUnique({
    where,
    select: {
      ...{ hashtag: true, localDate: true, repeatsId: true },
      organizers: { select: { userId: true } },
    },
  });
  if (!event) return null;
  const { localDate, organizers, ...rest } = event;
  const organizerIds = organizers.map(({ userId }) => userId);
  return { ...rest, localDate: toLocalDate(localDate), organizerIds };
}

/** The nights whose pages show what is carried over from this one: those that repeat it, and those of the next date. */
export async function nextNights(tx: Tx, eventId: string): Promise<LaterNight[]> {
  const event = await nightOf(tx, { id: eventId });
  if (!event) return [];
  const later = await tx.event.findMany({
    where: { ...related(event), localDate: { gt: fromLocalDate(event.localDate) } },
    select: { id: true, hashtag: true, localDate: true },
    orderBy: [{ localDate: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const same = later.filter(({ hashtag }) => isSameHashtag(hashtag, event.hashtag));
  const [first] = same;
  const next = same.filter(({ localDate }) => Number(localDate) === Number(first?.localDate));
  const repeats = await tx.event.findMany({
    where: { repeatsId: eventId, status: "published" },
    select: { id: true, localDate: true },
  });
  const once = new Map([...next, ...repeats].map((night) => [night.id, night]));
  return [...once.values()].map(({ id, localDate }) => {
    return { id, localDate: toLocalDate(localDate) };
  });
}

/** Those who ran a night or were going to it: no stranger's words close a mail. */
export const tookPart = (eventId: string): Prisma.UserWhereInput => ({
  suspendedAt: null,
  OR: [
    { rsvps: { some: { eventId, status: "going", confirmedAt: { not: null } } } },
    { organizing: { some: { eventId } } },
    { roles: { some: { meetup: { eventId } } } },
  ],
});
