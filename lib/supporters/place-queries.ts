import { eventRights } from "@/lib/events/queries";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { lockEvent, lockMeetup } from "@/lib/seating/locks";
import { mayThank } from "./policy";

/** One meetup of an event, or the whole event. */
export type Place = { eventId: string; meetupId: string | null };

/** As the audit names it. */
export const placeOfEntry = ({ eventId, meetupId }: Place) => ({
  eventId,
  ...(meetupId && { meetupId }),
});

/** Throws NotFound unless the viewer thanks there. */
export async function checkThanker(tx: Tx, viewer: Person | null, place: Place): Promise<void> {
  const rights = await rightsAt(tx, place);
  if (!mayThank(viewer, rights)) throw new NotFound("supporters");
}

async function rightsAt(tx: Tx, { eventId, meetupId }: Place) {
  if (meetupId === null) {
    const { organizerIds } = await eventRights(tx, eventId);
    return { organizerIds, hostIds: null };
  }
  const meetup = await meetupRights(tx, meetupId);
  if (meetup.eventId !== eventId) throw new NotFound("meetup");
  return meetup;
}

/** The same, and keeps others from changing the list. */
export async function lockSupporters(tx: Tx, viewer: Person, place: Place): Promise<void> {
  if (place.meetupId === null) await lockEvent(tx, place.eventId);
  else await lockMeetup(tx, place.meetupId);
  await checkThanker(tx, viewer, place);
}

export async function placeOf(id: string, tx: Tx = db): Promise<Place> {
  const select = { eventId: true, meetupId: true } as const;
  const place = await tx.supporter.findUnique({ where: { id }, select });
  if (!place) throw new NotFound("supporter");
  return place;
}
