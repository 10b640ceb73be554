import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { lockEvent, lockReflection } from "@/lib/seating/locks";
import { mayEditReflection, type ReflectionRights } from "./policy";

/** Published reflections have slugs that are unique in their event: only one at a time gets one. */
export async function lockEventToWrite(tx: Tx, eventId: string, locks = true) {
  if (locks) await lockEvent(tx, eventId);
  const event = await tx.event.findUnique({
    where: { id: eventId },
    select: {
      ...{ id: true, slug: true, status: true, localDate: true },
      organizers: { select: { userId: true } },
      meetups: {
        where: { status: "published" },
        select: {
          ...{ id: true, kind: true, localDate: true, startsAt: true, endsAt: true },
          timeZone: true,
        },
      },
    },
  });
  if (!event) throw new NotFound("event");
  return {
    ...event,
    localDate: toLocalDate(event.localDate),
    organizerIds: event.organizers.map((organizer) => organizer.userId),
    meetups: event.meetups.map((meetup) => ({
      ...meetup,
      localDate: toLocalDate(meetup.localDate),
    })),
  };
}

export type EventToWrite = Awaited<ReturnType<typeof lockEventToWrite>>;

/** The viewer's own reflection, locked; null if it does not exist yet. */
export async function lockOwnReflection(tx: Tx, viewer: Person, id: string, event: EventToWrite) {
  await lockReflection(tx, id);
  const found = await tx.reflection.findUnique({
    where: { id },
    select: {
      ...{ eventId: true, authorId: true, status: true, revision: true },
      ...{ meetupId: true, photoId: true },
    },
  });
  if (!found) return null;
  const rights = { ...found, eventStatus: event.status, organizerIds: event.organizerIds };
  if (found.eventId !== event.id || !mayKnow(viewer, rights)) throw new NotFound("reflection");
  return found;
}

/** Its author is told that it was withdrawn; for everybody else it does not exist. */
function mayKnow(viewer: Person, reflection: ReflectionRights): boolean {
  const isWithdrawn = reflection.status === "withdrawn" && reflection.authorId === viewer.id;
  return isWithdrawn || mayEditReflection(viewer, reflection);
}
