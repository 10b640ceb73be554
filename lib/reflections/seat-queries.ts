import { doorStateIn } from "@/lib/door/queries";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
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
