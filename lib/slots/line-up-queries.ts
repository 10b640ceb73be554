import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type LocalDate, toLocalDate } from "@/lib/platform/time/local";
import { lineUpStartsAt, overrun, schedule } from "./rules";

export const slot = {
  id: true,
  kind: true,
  titleEn: true,
  titleFr: true,
  seconds: true,
  changeoverSeconds: true,
  revision: true,
  talk: {
    select: {
      id: true,
      slug: true,
      title: true,
      abstract: true,
      speakerName: true,
      locale: true,
      format: true,
      state: true,
    },
  },
} satisfies Prisma.SlotSelect;

export const lineUp = {
  localDate: true,
  startsLocal: true,
  timeZone: true,
  stripPlace: true,
  startsAt: true,
  endsAt: true,
  lineUpStartsLocal: true,
  lineUpStartsChoice: true,
  lineUpPublishedAt: true,
  slots: {
    where: { withdrawnAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: slot,
  },
} satisfies Prisma.MeetupSelect;

type Slot = Prisma.SlotGetPayload<{ select: typeof slot }>;

/** What a line-up's times depend on. */
type Evening = Omit<
  Prisma.MeetupGetPayload<{ select: typeof lineUp }>,
  "localDate" | "lineUpPublishedAt" | "slots"
> & { localDate: LocalDate; lineUpPublishedAt: Date | null };

type Timed = { seconds: number; changeoverSeconds: number };

export function scheduled<Of extends Timed>(evening: Evening, slots: readonly Of[]) {
  const { lineUpPublishedAt, timeZone, stripPlace, endsAt } = evening;
  const start = {
    startsLocal: evening.lineUpStartsLocal,
    startsChoice: evening.lineUpStartsChoice,
  };
  const startsAt = lineUpStartsAt(evening, start);
  const timed = schedule(slots, startsAt);
  return {
    timeZone,
    stripPlace,
    startsAt,
    closesAt: endsAt,
    ...start,
    isPublished: lineUpPublishedAt !== null,
    /** In seconds past closing. */
    overrun: overrun(timed, endsAt),
    slots: timed,
  };
}

async function readLineUp(meetupId: string) {
  const meetup = await db.meetup.findUnique({ where: { id: meetupId }, select: lineUp });
  if (!meetup) return null;
  const { slots, localDate, ...evening } = meetup;
  return scheduled({ ...evening, localDate: toLocalDate(localDate) }, slots);
}

export type ShownLineUp = ReturnType<typeof scheduled<Slot>>;
export type ShownSlot = ShownLineUp["slots"][number];

/** A meetup's published line-up; null if none is published. */
export async function lineUpOf(meetupId: string): Promise<ShownLineUp | null> {
  const found = await readLineUp(meetupId);
  return found?.isPublished ? found : null;
}

/** Published line-ups by meetup id. */
export async function lineUpsOf(
  meetups: readonly (Evening & { id: string })[],
): Promise<Map<string, ShownLineUp>> {
  const published = meetups.filter((meetup) => meetup.lineUpPublishedAt !== null);
  if (published.length === 0) return new Map();
  const rows = await db.slot.findMany({
    where: { meetupId: { in: published.map(({ id }) => id) }, withdrawnAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { ...slot, meetupId: true },
  });
  const slotsOf = (id: string) =>
    rows.filter((row) => row.meetupId === id).map(({ meetupId: _, ...row }) => row);
  return new Map(published.map((meetup) => [meetup.id, scheduled(meetup, slotsOf(meetup.id))]));
}

/** The line-up for the host's desk, published or not. */
export async function lineUpForDesk(
  viewer: Person | null,
  meetupId: string,
): Promise<ShownLineUp | null> {
  await checkDesk(viewer, meetupId);
  return readLineUp(meetupId);
}
