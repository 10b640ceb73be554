import { mayEditEvent } from "@/lib/events/policy";
import { eventRights } from "@/lib/events/queries";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { accessFacts, venueFacts } from "@/lib/meetups/queries";
import type { Tx } from "@/lib/platform/db/client";

/** The organizer's own event; throws NotFound for anybody else's. */
export async function nightToRepeat(tx: Tx, viewer: Person, eventId: string) {
  const event = await eventRights(tx, eventId);
  if (!mayEditEvent(viewer, event)) throw new NotFound("event");
  const { id, slug, summaryEn, summaryFr, descriptionEn, descriptionFr, promptEn, promptFr } =
    event;
  const texts = { summaryEn, summaryFr, descriptionEn, descriptionFr, promptEn, promptFr };
  return { id, slug, texts };
}

export type NightToRepeat = Awaited<ReturnType<typeof nightToRepeat>>;

/** By city: what its venue was like on the night before. */
export async function lastVenues(tx: Tx, before: NightToRepeat) {
  const meetups = await tx.meetup.findMany({
    where: { eventId: before.id, kind: "city", status: { not: "canceled" } },
    select: { ...venueFacts, cityId: true, access: accessFacts },
  });
  return new Map(meetups.map(({ cityId, access, ...venue }) => [cityId, { venue, access }]));
}

export type LastVenues = Awaited<ReturnType<typeof lastVenues>>;

/** Gives the new night's meetups the access facts of their venues. */
export async function copyAccess(tx: Tx, last: LastVenues, eventId: string): Promise<void> {
  const meetups = await tx.meetup.findMany({
    where: { eventId, kind: "city" },
    select: { id: true, cityId: true },
  });
  await tx.accessFact.createMany({
    data: meetups.flatMap(({ id: meetupId, cityId }) =>
      (last.get(cityId)?.access ?? []).map((fact) => ({ ...fact, meetupId })),
    ),
  });
}
