import { cityClock, findMeetupIn, inCity, proposeMeetups } from "@/lib/events/meetup-mutations";
import { lockEventForEdit } from "@/lib/events/queries";
import { NotAllowed, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import type { AddCity } from "./schema";

/** Proposes a meetup in one more city, at the event's own time. A city that has one already was sent twice. */
export async function addCity(
  viewer: Person,
  input: AddCity,
  locale: Locale,
): Promise<Outcome<object, "event-canceled">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockEventForEdit(tx, viewer, input.eventId);
    if (event.status === "canceled") return { ok: false, reason: "event-canceled" };
    const city = await tx.city.findUnique({ where: { slug: input.city }, select: cityClock });
    if (!city) throw new NotAllowed(`no city ${input.city}`);
    if (await findMeetupIn(tx, event.id, city.id)) return { ok: true };
    await proposeMeetups(
      tx,
      event.id,
      { ...event, clock: input.clock },
      [inCity(city)],
      locale,
      at,
    );
    return { ok: true };
  });
}

/** Takes a city off that has no host yet; one that is hosted or published is canceled instead. */
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
    await lockEventForEdit(tx, viewer, found.eventId);
    await lockMeetup(tx, meetupId);
    const { count } = await tx.meetup.deleteMany({
      where: { id: meetupId, kind: "city", status: "proposed", roles: { none: {} } },
    });
    return count === 1 ? { ok: true } : { ok: false, reason: "city-has-host" };
  });
}
