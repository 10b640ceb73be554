import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { fromLocalDate, type LocalDate, toLocalDate } from "@/lib/platform/time/local";
import { ORDER, plain, type ShownCommitment, shown } from "./queries";
import { isSameHashtag } from "./rules";

export type Night = { hashtag: string; localDate: LocalDate; organizerIds: string[] };

/** Nights of one community: the same hashtag, and an organizer in common. */
const related = ({ hashtag, organizerIds }: Night): Prisma.EventWhereInput => ({
  status: "published",
  hashtag: { equals: hashtag, mode: "insensitive" },
  organizers: { some: { userId: { in: organizerIds } } },
});

const MOST = 20;
const titles = { id: true, slug: true, hashtag: true, titleEn: true, titleFr: true } as const;

/** The night before this one. */
export async function nightBefore(event: Night) {
  const earlier = await db.event.findMany({
    where: { ...related(event), localDate: { lt: fromLocalDate(event.localDate) } },
    select: titles,
    orderBy: [{ localDate: "desc" }, { id: "desc" }],
    take: MOST,
  });
  // The database also matches hashtags with another letter for an underscore.
  return earlier.find(({ hashtag }) => isSameHashtag(hashtag, event.hashtag));
}

async function takenOn(eventId: string, where: Prisma.CommitmentWhereInput, take: number) {
  const rows = await db.commitment.findMany({
    where: { eventId, withdrawnAt: null, ...where },
    ...{ select: shown, orderBy: ORDER, take },
  });
  return rows.map(plain);
}

const ON_NEXT_PAGE = 3;

/** What people said they would do after the night before this one; null if there is nothing. */
export async function carriedOver(event: Night) {
  const before = await nightBefore(event);
  if (!before) return null;
  const commitments = await takenOn(before.id, {}, ON_NEXT_PAGE);
  const { id: _, ...night } = before;
  return commitments.length === 0 ? null : { night, commitments };
}

const ON_DESK = 50;

/** What is still open of what was taken on after a night, for the desk of the next one. */
export const stillOpen = (eventId: string) => takenOn(eventId, { state: "open" }, ON_DESK);

/** Those who ran a night or were going to it: no stranger's words close a mail. */
const tookPart = (eventId: string): Prisma.UserWhereInput => ({
  suspendedAt: null,
  OR: [
    { rsvps: { some: { eventId, status: "going", confirmedAt: { not: null } } } },
    { organizing: { some: { eventId } } },
    { roles: { some: { meetup: { eventId } } } },
  ],
});

type Done = { night: { slug: string }; commitment: ShownCommitment };

/** One that was done after the night before, with what came of it, for the mail that confirms an RSVP. */
export async function doneBefore(eventSlug: string): Promise<Done | null> {
  const event = await nightOf(db, { slug: eventSlug });
  const night = event && (await nightBefore(event));
  if (!night) return null;
  const where = { state: "done", author: tookPart(night.id) } as const;
  const [commitment] = await takenOn(night.id, where, 1);
  return commitment?.outcome ? { night, commitment } : null;
}

async function nightOf(tx: Tx, where: Prisma.EventWhereUniqueInput): Promise<Night | null> {
  const event = await tx.event.findUnique({
    where,
    select: { hashtag: true, localDate: true, organizers: { select: { userId: true } } },
  });
  if (!event) return null;
  const { hashtag, localDate, organizers } = event;
  const organizerIds = organizers.map(({ userId }) => userId);
  return { hashtag, localDate: toLocalDate(localDate), organizerIds };
}

/** The nights whose pages show what is carried over from this one: those of the next date. */
export async function nextNights(tx: Tx, eventId: string): Promise<string[]> {
  const event = await nightOf(tx, { id: eventId });
  if (!event) return [];
  const later = await tx.event.findMany({
    where: { ...related(event), localDate: { gt: fromLocalDate(event.localDate) } },
    select: { id: true, hashtag: true, localDate: true },
    orderBy: [{ localDate: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const same = later.filter(({ hashtag }) => isSameHashtag(hashtag, event.hashtag));
  const date = same[0]?.localDate.getTime();
  return same.filter(({ localDate }) => localDate.getTime() === date).map(({ id }) => id);
}
