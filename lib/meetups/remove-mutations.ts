import { db, type Tx } from "../db/client";
import { ownEvent, type ShownEvent } from "../events/queries";
import { mailPeople } from "../mail/enqueue";
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
    await tellHosts(tx, viewer, event);
    await tx.event.delete({ where: { id: eventId } });
    return { ok: true };
  });
}

/** Nothing is left that a mail could look up: it carries what the draft was called. */
async function tellHosts(tx: Tx, viewer: Person, event: ShownEvent): Promise<void> {
  const { id: eventId, titleEn, titleFr, hashtag } = event;
  const hosts = await tx.user.findMany({
    where: {
      id: { not: viewer.id },
      suspendedAt: null,
      roles: { some: { role: "host", meetup: { eventId } } },
    },
    select: { id: true, email: true, locale: true },
  });
  const params = { titleEn, titleFr, hashtag };
  await mailPeople(tx, hosts, { kind: "draft-deleted", params, about: eventId });
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
