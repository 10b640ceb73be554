import { mayEditEvent } from "@/lib/events/policy";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";
import { activeHosts, rightsOf } from "@/lib/meetups/queries";
import type { Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";

const clock = {
  localDate: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
} satisfies Prisma.MeetupSelect;

const rights = {
  id: true,
  status: true,
  listedAt: true,
  organizers: { select: { userId: true } },
} satisfies Prisma.EventSelect;

export type PlaceId = { eventId: string; meetupId: string | null };

/** The meetup or the event that a message is for. */
export type Place = Awaited<ReturnType<typeof placeToWrite>>;

/** Throws NotFound unless the viewer may write to its people. */
export function placeToWrite(tx: Tx, viewer: Person | null, { eventId, meetupId }: PlaceId) {
  return meetupId ? meetupToWrite(tx, viewer, meetupId) : eventToWrite(tx, viewer, eventId);
}

async function meetupToWrite(tx: Tx, viewer: Person | null, id: string) {
  const select = { ...clock, status: true, roles: activeHosts, event: { select: rights } };
  const meetup = await tx.meetup.findUnique({ where: { id }, select });
  if (!meetup) throw new NotFound("meetup");
  const { event, roles, status } = meetup;
  if (!mayEditMeetup(viewer, rightsOf({ event, roles }))) throw new NotFound("meetup");
  return { ...placeOf(event), meetupId: id as string | null, status, clocks: [clockOf(meetup)] };
}

async function eventToWrite(tx: Tx, viewer: Person | null, id: string) {
  const meetups = { where: { status: { not: "canceled" } }, select: clock } as const;
  const select = { ...rights, localDate: true, meetups };
  const event = await tx.event.findUnique({ where: { id }, select });
  if (!event) throw new NotFound("event");
  const organizerIds = event.organizers.map(({ userId }) => userId);
  if (!mayEditEvent(viewer, { organizerIds })) throw new NotFound("event");
  const date = toLocalDate(event.localDate);
  const clocks = event.meetups.map(clockOf).filter(({ localDate }) => localDate === date);
  return { ...placeOf(event), meetupId: null, status: null, clocks };
}

const placeOf = ({ id, status, listedAt }: Prisma.EventGetPayload<{ select: typeof rights }>) => ({
  eventId: id,
  eventStatus: status,
  isListed: listedAt !== null,
});

const clockOf = ({ localDate, ...rest }: Prisma.MeetupGetPayload<{ select: typeof clock }>) => ({
  ...rest,
  localDate: toLocalDate(localDate),
});
