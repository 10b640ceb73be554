import { db } from "../db/client";
import { ownEvent } from "../events/queries";
import type { Outcome } from "../outcome";
import type { Person } from "../viewer";
import { lockMeetup } from "./queries";

/** A draft goes for good: nobody but its organizers and hosts ever saw it. Twice is harmless. */
export async function deleteDraft(
  viewer: Person,
  { eventId }: { eventId: string },
): Promise<Outcome<object, "already-published">> {
  return db.$transaction(async (tx) => {
    if ((await tx.event.count({ where: { id: eventId } })) === 0) return { ok: true };
    const event = await ownEvent(tx, viewer, eventId);
    if (event.status !== "draft") return { ok: false, reason: "already-published" };
    await tx.event.delete({ where: { id: eventId } });
    return { ok: true };
  });
}

/** Takes a city off that nobody hosts yet; one that somebody hosts, or that is published, is canceled instead. Twice is harmless. */
export async function removeCity(
  viewer: Person,
  { meetupId }: { meetupId: string },
): Promise<Outcome<object, "city-has-host">> {
  return db.$transaction(async (tx) => {
    const found = await tx.meetup.findUnique({
      where: { id: meetupId },
      select: { eventId: true },
    });
    if (!found) return { ok: true };
    await ownEvent(tx, viewer, found.eventId);
    await lockMeetup(tx, meetupId);
    const { count } = await tx.meetup.deleteMany({
      where: { id: meetupId, kind: "city", status: "proposed", roles: { none: {} } },
    });
    return count === 1 ? { ok: true } : { ok: false, reason: "city-has-host" };
  });
}
