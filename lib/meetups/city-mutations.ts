import { record } from "@/lib/activity/record";
import { cityClock, findMeetupIn, inCity, proposeMeetups } from "@/lib/events/meetup-mutations";
import { lockEventForEdit } from "@/lib/events/queries";
import { NotAllowed, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import type { AddCity } from "./schema";

/** Proposes a meetup in another city at the event's local time. Adding a city twice changes nothing. */
export async function addCity(
  viewer: Person,
  input: AddCity,
): Promise<Outcome<object, "event-canceled">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockEventForEdit(tx, viewer, input.eventId);
    if (event.status === "canceled") return { ok: false, reason: "event-canceled" };
    const city = await tx.city.findUnique({ where: { slug: input.city }, select: cityClock });
    if (!city) throw new NotAllowed(`no city ${input.city}`);
    if (await findMeetupIn(tx, event.id, city.id)) return { ok: true };
    await proposeMeetups(tx, event.id, { ...event, clock: input.clock }, [inCity(city)], at);
    const actor = actorOf(viewer);
    await record(tx, {
      verb: "meetup.added",
      actor,
      at,
      eventId: event.id,
      detail: { city: city.slug },
    });
    return { ok: true };
  });
}

/** Removes a city without hosts; one that is hosted or published is canceled instead. */
export async function removeCity(
  viewer: Person,
  { meetupId }: { meetupId: string },
): Promise<Outcome<object, "city-has-host">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const found = await tx.meetup.findUnique({
      where: { id: meetupId },
      select: { eventId: true, slug: true },
    });
    if (!found) return { ok: true };
    await lockEventForEdit(tx, viewer, found.eventId);
    await lockMeetup(tx, meetupId);
    const { count } = await tx.meetup.deleteMany({
      where: { id: meetupId, kind: "city", status: "proposed", roles: { none: {} } },
    });
    if (count === 0) return { ok: false, reason: "city-has-host" };
    const { eventId, slug } = found;
    const actor = actorOf(viewer);
    await record(tx, {
      verb: "meetup.removed",
      actor,
      at,
      eventId,
      meetupId,
      detail: { city: slug },
    });
    return { ok: true };
  });
}
