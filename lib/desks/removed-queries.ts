import * as z from "zod";
import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { checkDesk } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { now } from "@/lib/platform/time/now";
import { ACCEPTED } from "@/lib/talks/rules";

const removed = {
  id: true,
  position: true,
  kind: true,
  titleEn: true,
  titleFr: true,
  talk: { select: { title: true, locale: true } },
} satisfies Prisma.SlotSelect;

export type RemovedSlot = Prisma.SlotGetPayload<{ select: typeof removed }>;

/** The slots removed from a line-up a moment ago that can be put back, by where they were. */
export async function removedSlots(
  viewer: Person | null,
  meetupId: string,
): Promise<RemovedSlot[]> {
  await checkDesk(viewer, meetupId);
  const isStillAccepted: Prisma.TalkWhereInput = {
    state: { in: ACCEPTED },
    slots: { none: { withdrawnAt: null } },
  };
  return db.slot.findMany({
    where: {
      meetupId,
      withdrawnAt: { gt: shownInPlaceSince(await now()) },
      OR: [{ talkId: null }, { talk: isStillAccepted }],
    },
    orderBy: [{ position: "asc" }, { withdrawnAt: "asc" }],
    select: removed,
  });
}

const removal = z.object({ city: z.string() });

/** The cities removed from an event a moment ago, and not added again since. */
export async function removedCities(viewer: Person | null, eventId: string) {
  await checkEventDesk(viewer, eventId);
  const removals = await db.activity.findMany({
    where: { eventId, verb: "meetup.removed", at: { gt: shownInPlaceSince(await now()) } },
    select: { detail: true },
  });
  const slugs = removals.map(({ detail }) => removal.parse(detail).city);
  return db.city.findMany({
    where: { slug: { in: slugs }, meetups: { none: { eventId, status: { not: "canceled" } } } },
    select: { slug: true, nameEn: true, nameFr: true },
    orderBy: { slug: "asc" },
  });
}

export type RemovedCity = Awaited<ReturnType<typeof removedCities>>[number];
