import { doorStateIn } from "@/lib/door/queries";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { presenceOf } from "./rules";
import type { Presence } from "./schema";

/** What the form knows of a writer before they write. */
export type OwnSeat = { meetupId: string; name: string; presence: Presence | null } | null;

/** The meetup and name of the viewer's RSVP, and whether they were there as far as is known. */
export async function ownSeat(eventId: string, viewer: Person | null): Promise<OwnSeat> {
  if (!viewer) return null;
  const seat = await db.rsvp.findFirst({
    where: { eventId, userId: viewer.id, status: "going", isDuplicate: false },
    select: { id: true, meetupId: true, name: true, meetup: { select: { kind: true } } },
  });
  if (!seat) return null;
  const { id, meetup, ...known } = seat;
  const presence = await presenceOfRsvp(db, { id, meetupId: known.meetupId, kind: meetup.kind });
  return { ...known, presence };
}

export async function presenceOfRsvp(
  tx: Tx,
  { id, meetupId, kind }: { id: string; meetupId: string; kind: "city" | "afar" },
): Promise<Presence | null> {
  const { admitted } = await doorStateIn(tx, meetupId);
  const [wasAdmitted, doorWasKept] = [admitted.has(id), admitted.size > 0];
  return presenceOf({ kind, isGoing: true, wasAdmitted, doorWasKept });
}

const own = { slug: true, title: true, stayed: true, locale: true, status: true } as const;

export type OwnReflection = Prisma.ReflectionGetPayload<{ select: typeof own }>;

const MOST = 20;

/** The viewer's own of a night: drafts first, then what is published. */
export async function ownReflections(
  eventId: string,
  viewer: Person | null,
): Promise<OwnReflection[]> {
  if (!viewer) return [];
  return db.reflection.findMany({
    where: { eventId, authorId: viewer.id, status: { not: "withdrawn" } },
    select: own,
    orderBy: [{ status: "asc" }, { createdAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
}
