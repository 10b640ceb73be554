import { cache } from "react";
import { db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { NotFound } from "../outcome";
import { toLocalDate } from "../time/local";
import type { Person } from "../viewer";
import { mayEditEvent, maySeeEvent } from "./policy";

const shown = {
  id: true,
  slug: true,
  hashtag: true,
  titleEn: true,
  titleFr: true,
  summaryEn: true,
  summaryFr: true,
  descriptionEn: true,
  descriptionFr: true,
  localDate: true,
  localTime: true,
  status: true,
  publishedAt: true,
  listedAt: true,
  streamUrl: true,
  recordingUrl: true,
  captionsUrl: true,
  promptEn: true,
  promptFr: true,
  sampleData: true,
  revision: true,
  organizers: { select: { userId: true } },
} satisfies Prisma.EventSelect;

const readEvent = cache(async (slug: string) => {
  const event = await db.event.findUnique({ where: { slug }, select: shown });
  if (!event) return null;
  const { organizers, localDate, ...rest } = event;
  return {
    ...rest,
    localDate: toLocalDate(localDate),
    organizerIds: organizers.map((organizer) => organizer.userId),
  };
});

export type ShownEvent = NonNullable<Awaited<ReturnType<typeof readEvent>>>;

/** The event at an address, where the viewer may see it; null is a 404. */
export async function eventBySlug(slug: string, viewer: Person | null): Promise<ShownEvent | null> {
  const event = await readEvent(slug);
  return event && maySeeEvent(viewer, event) ? event : null;
}

/** The event for its organizer's desk; null is a 404 for everybody else. */
export async function eventForDesk(slug: string, viewer: Person | null): Promise<ShownEvent | null> {
  const event = await readEvent(slug);
  return event && mayEditEvent(viewer, event) ? event : null;
}

/** For mutations: the event's rights, read in their transaction. */
export async function eventRights(tx: Prisma.TransactionClient, eventId: string) {
  const event = await tx.event.findUnique({
    where: { id: eventId },
    select: { id: true, status: true, organizers: { select: { userId: true } } },
  });
  if (!event) throw new NotFound("event");
  return { ...event, organizerIds: event.organizers.map((organizer) => organizer.userId) };
}
