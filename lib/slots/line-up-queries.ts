import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type LocalDate, toLocalDate } from "@/lib/platform/time/local";
import { isGone, lineUpStartsAt, overrun, schedule } from "./rules";

const shownSlot = {
  id: true,
  kind: true,
  titleEn: true,
  titleFr: true,
  seconds: true,
  changeoverSeconds: true,
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

const inOrder: { position: "asc" } = { position: "asc" };

const clock = {
  localDate: true,
  startsLocal: true,
  timeZone: true,
  stripPlace: true,
  startsAt: true,
  endsAt: true,
  lineUpPublishedAt: true,
  lineUpVersion: true,
} satisfies Prisma.MeetupSelect;

/** A line-up as its hosts arrange it. */
export const drafted = {
  ...{ ...clock, lineUpStartsLocal: true, lineUpStartsChoice: true },
  slots: {
    where: { withdrawnAt: null },
    orderBy: [inOrder, { id: "asc" }],
    select: { ...shownSlot, revision: true },
  },
} satisfies Prisma.MeetupSelect;

/** A line-up as everybody sees it. */
export const published = {
  ...{ ...clock, lineUpOutLocal: true, lineUpOutChoice: true },
  publishedSlots: { where: { supersededAt: null }, orderBy: inOrder, select: shownSlot },
} satisfies Prisma.MeetupSelect;

/** What a line-up's times depend on. */
type Evening = Omit<Prisma.MeetupGetPayload<{ select: typeof clock }>, "localDate"> & {
  localDate: LocalDate;
};

type Start = Pick<
  Prisma.MeetupGetPayload<{ select: typeof published }>,
  "lineUpOutLocal" | "lineUpOutChoice"
>;

type Timed = { seconds: number; changeoverSeconds: number };

function scheduled<Of extends Timed>(evening: Evening, start: Start, slots: readonly Of[]) {
  const { lineUpPublishedAt: publishedAt, lineUpVersion: version, endsAt } = evening;
  const { localDate, timeZone, stripPlace } = evening;
  const own = { startsLocal: start.lineUpOutLocal, startsChoice: start.lineUpOutChoice };
  const startsAt = lineUpStartsAt(evening, own);
  const timed = schedule(slots, startsAt);
  return {
    ...{ localDate, timeZone, stripPlace, startsAt, ...own, version, publishedAt },
    closesAt: endsAt,
    isPublished: publishedAt !== null,
    /** In seconds past closing. */
    overrun: overrun(timed, endsAt),
    slots: timed,
  };
}

/** What is published, without talks that will not be given: whatever comes after them keeps its time. */
export function scheduledAsPublished<Of extends Timed & { talk: { state: string } | null }>(
  evening: Evening & Start,
  slots: readonly Of[],
) {
  const lineUp = scheduled(evening, evening, slots);
  return { ...lineUp, slots: lineUp.slots.filter(({ talk }) => !isGone(talk)) };
}

type Slot = Prisma.SlotGetPayload<{ select: typeof shownSlot }>;
export type ShownLineUp = ReturnType<typeof scheduled<Slot>>;
export type ShownSlot = ShownLineUp["slots"][number];

const outSlot = { ...shownSlot, slotId: true } satisfies Prisma.PublishedSlotSelect;

/** By the id that it has in all versions, which the stage's marks name. */
export const asSlot = <Of extends { slotId: string }>({ slotId, ...row }: Of) => ({
  ...row,
  id: slotId,
});

/** The newest version as it was published, with the ids of its slots. */
export async function publishedLineUp(tx: Tx | typeof db, meetupId: string) {
  const select = { ...shownSlot, slotId: true };
  const meetup = await tx.meetup.findUnique({
    where: { id: meetupId },
    select: { ...published, publishedSlots: { ...published.publishedSlots, select } },
  });
  if (!meetup) return null;
  const { publishedSlots, localDate, ...evening } = meetup;
  return scheduled({ ...evening, localDate: toLocalDate(localDate) }, evening, publishedSlots);
}

/** A meetup's published line-up; null if none is published. */
export async function lineUpOf(meetupId: string): Promise<ShownLineUp | null> {
  const select = { ...published, publishedSlots: { ...published.publishedSlots, select: outSlot } };
  const meetup = await db.meetup.findUnique({ where: { id: meetupId }, select });
  if (!meetup?.lineUpPublishedAt) return null;
  const { publishedSlots, localDate, ...evening } = meetup;
  const slots = publishedSlots.map(asSlot);
  return scheduledAsPublished({ ...evening, localDate: toLocalDate(localDate) }, slots);
}

/** Published line-ups by meetup id. */
export async function lineUpsOf(
  meetups: readonly (Evening & Start & { id: string })[],
): Promise<Map<string, ShownLineUp>> {
  const out = meetups.filter((meetup) => meetup.lineUpPublishedAt !== null);
  if (out.length === 0) return new Map();
  const rows = await db.publishedSlot.findMany({
    where: { meetupId: { in: out.map(({ id }) => id) }, supersededAt: null },
    orderBy: inOrder,
    select: { ...outSlot, meetupId: true },
  });
  const slotsOf = (id: string) =>
    rows.filter((row) => row.meetupId === id).map(({ meetupId: _, ...row }) => asSlot(row));
  return new Map(
    out.map((meetup) => [meetup.id, scheduledAsPublished(meetup, slotsOf(meetup.id))]),
  );
}

type Drafted = Omit<Prisma.MeetupGetPayload<{ select: typeof drafted }>, "slots">;

/** The times of a line-up that was read with `drafted`. */
export function scheduledAsDrafted<Of extends Timed>(meetup: Drafted, slots: readonly Of[]) {
  const { localDate, lineUpStartsLocal, lineUpStartsChoice, ...evening } = meetup;
  const start = { lineUpOutLocal: lineUpStartsLocal, lineUpOutChoice: lineUpStartsChoice };
  return scheduled({ ...evening, localDate: toLocalDate(localDate) }, start, slots);
}

/** The line-up as its hosts arrange it, published or not. */
export async function draftLineUp(tx: Tx | typeof db, meetupId: string) {
  const meetup = await tx.meetup.findUnique({ where: { id: meetupId }, select: drafted });
  return meetup && asDrafted(meetup);
}

function asDrafted({ slots, ...evening }: Prisma.MeetupGetPayload<{ select: typeof drafted }>) {
  return scheduledAsDrafted(evening, slots);
}

export type DeskLineUp = NonNullable<Awaited<ReturnType<typeof draftLineUp>>>;
export type DeskSlot = DeskLineUp["slots"][number];

/** The line-ups of an event's cities as their hosts arrange them, published or not. */
export async function draftLineUpsOf(eventId: string) {
  const meetups = await db.meetup.findMany({
    where: {
      ...{ eventId, kind: "city", status: { not: "canceled" } },
      slots: { some: { withdrawnAt: null } },
    },
    select: { ...drafted, id: true, slug: true, city: { select: { nameEn: true, nameFr: true } } },
  });
  return meetups.map(({ id, slug, city, ...meetup }) => ({
    ...{ id, slug, city },
    lineUp: asDrafted(meetup),
  }));
}

/** The line-up for the host's desk, published or not. */
export async function lineUpForDesk(
  viewer: Person | null,
  meetupId: string,
): Promise<DeskLineUp | null> {
  await checkDesk(viewer, meetupId);
  return draftLineUp(db, meetupId);
}
