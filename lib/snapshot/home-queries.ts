import { earlierThan, NEWEST_FIRST } from "@/lib/events/queries";
import { eventPhase } from "@/lib/phases/rules";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";

const PAGE = 12;

const listed = {
  id: true,
  slug: true,
  hashtag: true,
  titleEn: true,
  titleFr: true,
  summaryEn: true,
  summaryFr: true,
  localDate: true,
  localTime: true,
  meetups: {
    where: { status: "published" },
    select: {
      id: true,
      slug: true,
      kind: true,
      status: true,
      localDate: true,
      startsLocal: true,
      timeZone: true,
      stripPlace: true,
      startsAt: true,
      endsAt: true,
      hereAt: true,
      city: { select: { nameEn: true, nameFr: true, latitude: true, longitude: true } },
    },
    orderBy: [{ kind: "asc" }, { startsAt: "asc" }, { slug: "asc" }],
  },
} satisfies Prisma.EventSelect;

type Row = Prisma.EventGetPayload<{ select: typeof listed }>;

function plain({ localDate, meetups, ...rest }: Row) {
  return {
    ...rest,
    localDate: toLocalDate(localDate),
    meetups: meetups.map((meetup) => ({ ...meetup, localDate: toLocalDate(meetup.localDate) })),
  };
}

/** An event with its published meetups, from east to west. */
export type ListedEvent = ReturnType<typeof plain>;

const LISTED = { status: "published", listedAt: { not: null } } satisfies Prisma.EventWhereInput;
const ahead = (now: Date) => ({ status: "published" as const, endsAt: { gt: now } });

/** Listed ongoing and upcoming events, the next one first; last those with only a moved city left. */
export async function nextListed(now: Date): Promise<ListedEvent[]> {
  const rows = await db.event.findMany({
    where: { ...LISTED, meetups: { some: ahead(now) } },
    select: listed,
    orderBy: [{ localDate: "asc" }, { id: "asc" }],
    take: PAGE,
  });
  const nights = rows.map(plain);
  const isOver = (night: ListedEvent) => eventPhase(night, now) === "after";
  return [...nights.filter((night) => !isOver(night)), ...nights.filter(isOver)];
}

export type PastPage = { events: ListedEvent[]; after: string | null };

/** Listed past events, latest first, after the event `after`. */
export async function pastListed(now: Date, after: unknown): Promise<PastPage> {
  const rows = await db.event.findMany({
    where: { AND: [LISTED, { meetups: { none: ahead(now) } }, (await earlierThan(after)) ?? {}] },
    select: listed,
    orderBy: NEWEST_FIRST,
    take: PAGE + 1,
  });
  const events = rows.slice(0, PAGE).map(plain);
  return { events, after: rows.length > PAGE ? (events.at(-1)?.slug ?? null) : null };
}
