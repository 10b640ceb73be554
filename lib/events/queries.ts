import { cache } from "react";
import { keptByRevision, unchanged } from "@/lib/activity/revision-queries";
import { NotFound } from "@/lib/kernel/outcome";
import { isSlug } from "@/lib/kernel/slug";
import type { Person } from "@/lib/kernel/viewer";
import { freeSlug } from "@/lib/places/rules";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { lockEvent, lockEventSlugs } from "@/lib/seating/locks";
import { mayEditEvent, mayFillEvent, maySeeEvent } from "./policy";

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
  repeatsId: true,
  revision: true,
  organizers: { select: { userId: true } },
} satisfies Prisma.EventSelect;

/** An event's organizers, first one first. */
export const namedOrganizers = {
  select: { user: { select: { name: true } } },
  orderBy: { since: "asc" },
} satisfies Prisma.Event$organizersArgs;

/** Null while no organizer has given a name. */
export function organizerName(organizers: { user: { name: string | null } }[]): string | null {
  return organizers.map(({ user }) => user.name).find(Boolean) ?? null;
}

type Row = Prisma.EventGetPayload<{ select: typeof shown }>;

function plain({ organizers, localDate, ...rest }: Row) {
  return {
    ...rest,
    localDate: toLocalDate(localDate),
    organizerIds: organizers.map((organizer) => organizer.userId),
  };
}

export type ShownEvent = ReturnType<typeof plain>;

const readEvent = keptByRevision(async (slug): Promise<ShownEvent | null> => {
  const event = await db.event.findUnique({ where: { slug }, select: shown });
  return event && plain(event);
}, unchanged);

/** Returns null, a 404, where the viewer may not see it. */
export async function eventBySlug(slug: string, viewer: Person | null): Promise<ShownEvent | null> {
  const event = await readEvent(slug);
  if (!event) return null;
  const hostIds = event.status === "draft" ? await hostIdsOf(event.id, viewer) : [];
  return maySeeEvent(viewer, { ...event, hostIds }) ? event : null;
}

/** The event for its organizer's desk; null is a 404. */
export async function eventForDesk(
  slug: string,
  viewer: Person | null,
): Promise<ShownEvent | null> {
  const event = await readEvent(slug);
  return event && mayEditEvent(viewer, event) ? event : null;
}

/** The event for its organizers and hosts, who may fill missing translations. */
export async function eventToFill(slug: string, viewer: Person | null): Promise<ShownEvent | null> {
  const event = await readEvent(slug);
  if (!event) return null;
  const hostIds = await hostIdsOf(event.id, viewer);
  return mayFillEvent(viewer, { ...event, hostIds }) ? event : null;
}

/** The viewer's own id if they host one of the event's meetups. */
const hostIdsOf = cache(async (eventId: string, viewer: Person | null): Promise<string[]> => {
  if (!viewer) return [];
  const hosts = await db.meetupRole.findMany({
    where: { meetup: { eventId }, role: "host", userId: viewer.id },
    select: { userId: true },
  });
  return hosts.map((host) => host.userId);
});

/** For mutations. */
export async function eventRights(tx: Tx, eventId: string) {
  const event = await tx.event.findUnique({ where: { id: eventId }, select: shown });
  if (!event) throw new NotFound("event");
  return plain(event);
}

/** A desk's page asks for each of its parts: once per request. */
const rightsForDesk = cache((eventId: string) => eventRights(db, eventId));

/** Throws NotFound for everybody but the event's organizers. */
export async function checkEventDesk(viewer: Person | null, eventId: string): Promise<void> {
  if (!mayEditEvent(viewer, await rightsForDesk(eventId))) throw new NotFound("desk");
}

export async function lockedEvent(tx: Tx, eventId: string) {
  await lockEvent(tx, eventId);
  return eventRights(tx, eventId);
}

/** The organizer's own event, locked; throws NotFound for anybody else's. */
export async function lockEventForEdit(tx: Tx, viewer: Person, eventId: string) {
  const event = await lockedEvent(tx, eventId);
  if (!mayEditEvent(viewer, event)) throw new NotFound("event");
  return event;
}

/** A free slug; the choice is locked until the transaction ends. */
export async function chooseEventSlug(tx: Tx, text: string): Promise<string> {
  await lockEventSlugs(tx);
  const slugs = await tx.event.findMany({
    where: { slug: { startsWith: freeSlug(text, new Set(), "event") } },
    select: { slug: true },
  });
  return freeSlug(text, new Set(slugs.map(({ slug }) => slug)), "event");
}

/** By date, then id, for keyset paging. */
export const NEWEST_FIRST = [
  { localDate: "desc" },
  { id: "desc" },
] satisfies Prisma.EventOrderByWithRelationInput[];

/** The events that follow this one in that order; null if there is none with this slug. */
export async function earlierThan(slug: unknown): Promise<Prisma.EventWhereInput | null> {
  const last = isSlug(slug)
    ? await db.event.findUnique({ where: { slug }, select: { id: true, localDate: true } })
    : null;
  if (!last) return null;
  const { id, localDate } = last;
  return { OR: [{ localDate: { lt: localDate } }, { localDate, id: { lt: id } }] };
}
