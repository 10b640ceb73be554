import { type Entry, record } from "@/lib/activity/record";
import { lockEventForEdit } from "@/lib/events/queries";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { unclearTime } from "@/lib/places/clock-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import { type LocalTime, toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { callInMinutes, suggestedCallIns } from "./rules";
import type { CallInInput, SuggestCallIns } from "./schema";

const slotted = {
  id: true,
  eventId: true,
  kind: true,
  status: true,
  localDate: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  callInMinutes: true,
  city: { select: { nameEn: true, nameFr: true } },
} as const;

/** Sets the moment at which the stream turns to a city, for its event's organizers, and tells its hosts. */
export async function setCallIn(
  viewer: Person,
  { meetupId, at, atChoice }: CallInInput,
): Promise<Outcome<object, "city-not-on">> {
  const time = await now();
  return db.$transaction(async (tx) => {
    const meetup = await lockedMeetup(tx, viewer, meetupId);
    if (meetup.kind !== "city" || meetup.status !== "published")
      return { ok: false, reason: "city-not-on" };
    const minutes = at === null ? null : minutesOf(meetup, at, atChoice);
    if (minutes !== meetup.callInMinutes) {
      const data = { callInMinutes: minutes };
      await tx.meetup.update({ where: { id: meetupId }, data });
      await record(tx, entry(viewer, meetup, minutes, time));
    }
    return { ok: true };
  });
}

/** Gives every published city that has none a moment. */
export async function suggestCallIns(
  viewer: Person,
  { eventId }: SuggestCallIns,
): Promise<Outcome<{ count: number }>> {
  const time = await now();
  return db.$transaction(async (tx) => {
    await lockEventForEdit(tx, viewer, eventId);
    const where = { eventId, kind: "city", status: "published" } as const;
    const cities = await tx.meetup.findMany({ where, select: slotted, orderBy: { id: "asc" } });
    const suggested = suggestedCallIns(cities);
    // In the order in which meetups are locked.
    for (const { id } of cities)
      if (suggested.has(id))
        await tx.meetup.update({
          where: { id },
          data: { callInMinutes: suggested.get(id) ?? null },
        });
    const entries = cities.flatMap((city) => {
      const minutes = suggested.get(city.id);
      return minutes === undefined ? [] : [entry(viewer, city, minutes, time)];
    });
    await record(tx, ...entries);
    return { ok: true, count: entries.length };
  });
}

type Slotted = { id: string; eventId: string; callInMinutes: number | null };

function entry(viewer: Person, meetup: Slotted, minutes: number | null, at: Date): Entry {
  const { id: meetupId, eventId, callInMinutes } = meetup;
  return {
    verb: minutes === null ? "meetup.call-in-removed" : "meetup.call-in-set",
    actor: actorOf(viewer),
    ...{ at, eventId, meetupId, subjectId: meetupId },
    detail: { before: callInMinutes, after: minutes },
  };
}

async function lockedMeetup(tx: Tx, viewer: Person, id: string) {
  const found = await tx.meetup.findUnique({ where: { id }, select: { eventId: true } });
  if (!found) throw new NotFound("meetup");
  await lockEventForEdit(tx, viewer, found.eventId);
  const meetup = await tx.meetup.findUniqueOrThrow({ where: { id }, select: slotted });
  return { ...meetup, localDate: toLocalDate(meetup.localDate) };
}

function minutesOf(
  meetup: Awaited<ReturnType<typeof lockedMeetup>>,
  at: LocalTime,
  choice: CallInInput["atChoice"],
): number {
  const found = callInMinutes(meetup, at, choice);
  if (found.ok) return found.minutes;
  if ("code" in found) throw new InvalidField("at", found.code);
  throw unclearTime("at", { ...meetup, time: at, unclear: found.unclear });
}
