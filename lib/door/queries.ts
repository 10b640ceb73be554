import { idempotencyKey } from "@/lib/kernel/once";
import { NotFound } from "@/lib/kernel/outcome";
import type { Viewer } from "@/lib/kernel/viewer";
import { activeHosts, rightsOf } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import type { DoorEvent as EventRow, Prisma } from "@/lib/platform/db/generated/client";
import { toLocalDate } from "@/lib/platform/time/local";
import { mayRunDoor } from "./policy";
import { type DoorDevice, type DoorEvent, type DoorRsvp, type DoorState, doorState } from "./rules";

const doorMeetupFields = {
  id: true,
  kind: true,
  status: true,
  eventId: true,
  localDate: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  capacity: true,
  event: { select: { status: true, organizers: { select: { userId: true } } } },
  roles: activeHosts,
} satisfies Prisma.MeetupSelect;

/** For mutations and policies; throws NotFound. */
export async function doorMeetup(tx: Tx, id: string) {
  const found = await tx.meetup.findUnique({ where: { id }, select: doorMeetupFields });
  if (!found) throw new NotFound("meetup");
  const { event, roles, localDate, ...meetup } = found;
  return {
    ...meetup,
    localDate: toLocalDate(localDate),
    eventStatus: event.status,
    ...rightsOf({ event, roles }),
  };
}

export type DoorMeetup = Awaited<ReturnType<typeof doorMeetup>>;

export async function runsDoor(viewer: Viewer, meetupId: string): Promise<boolean> {
  return mayRunDoor(viewer, await doorMeetup(db, meetupId));
}

/** The code on the wall: whoever types it is in the room. For pages of those who run the meetup, and for checks. */
export async function roomCodeOf(meetupId: string, tx: Tx = db): Promise<string> {
  const found = { where: { id: meetupId }, select: { roomCode: true } };
  return (await tx.meetup.findUniqueOrThrow(found)).roomCode;
}

export const toDoorEvent = ({
  id,
  deviceId,
  counter,
  kind,
  rsvpId,
  name,
  targetId,
  occurredAt,
  by,
}: EventRow): DoorEvent => ({
  ...{ id, device: deviceId, counter, kind, rsvp: rsvpId, name, target: targetId },
  at: occurredAt.getTime(),
  ...(by === "self" && { self: true }),
});

const MOST_AT_ONCE = 1000;

/** What a device lacks, in the order in which it arrived. */
export async function eventsSince(tx: Tx, meetupId: string, since: number) {
  const rows = await tx.doorEvent.findMany({
    where: { meetupId, sequence: { gt: since } },
    orderBy: { sequence: "asc" },
    take: MOST_AT_ONCE,
  });
  const sequence = rows.at(-1)?.sequence ?? since;
  return { events: rows.map(toDoorEvent), sequence, more: rows.length === MOST_AT_ONCE };
}

const device = { id: true, name: true, revokedAfter: true } as const;
const inUse = { role: "door", usedAt: { not: null } } as const;

/** Those that are phones by now, without the codes that nobody used. */
export function doorDevices(tx: Tx, meetupId: string): Promise<DoorDevice[]> {
  return tx.doorDevice.findMany({
    where: { meetupId, ...inUse },
    orderBy: { usedAt: "asc" },
    select: device,
  });
}

/** Who is expected, who waits in line, and whoever came and has canceled since: names, and no addresses. */
export async function doorList(
  tx: Tx,
  meetupId: string,
): Promise<{ hash: string; rows: DoorRsvp[] }> {
  const came = await tx.doorEvent.groupBy({
    by: ["rsvpId"],
    where: { meetupId, rsvpId: { not: null } },
  });
  const rows = await tx.rsvp.findMany({
    where: {
      ...{ meetupId, isDuplicate: false },
      OR: [
        { status: { in: ["going", "waitlisted"] } },
        { id: { in: came.flatMap(({ rsvpId }) => rsvpId ?? []) } },
      ],
    },
    orderBy: { sequence: "asc" },
    select: { id: true, name: true, guests: true, status: true, firstTime: true },
  });
  return { hash: idempotencyKey(rows), rows };
}

/** How many are in the room, and who came, for the host's pages. */
export const doorStateOf = (meetupId: string) => doorStateIn(db, meetupId);

/** The same, for mutations. */
export async function doorStateIn(
  tx: Tx,
  meetupId: string,
  only?: Prisma.DoorEventWhereInput,
): Promise<DoorState> {
  return (await doorStates(tx, [meetupId], only)).get(meetupId) ?? doorState([], []);
}

/** By meetup: what its door's events amount to, or some of them. What conflicts with the list, phones work out. */
export async function doorStates(
  tx: Tx,
  meetupIds: readonly string[],
  only: Prisma.DoorEventWhereInput = {},
): Promise<Map<string, DoorState>> {
  const where = { meetupId: { in: [...meetupIds] } };
  const [events, devices] = [
    await tx.doorEvent.findMany({ where: { ...where, ...only } }),
    await tx.doorDevice.findMany({ where: { ...where, ...inUse }, select: device }),
  ];
  const byMeetup = new Map<string, DoorEvent[]>(meetupIds.map((id) => [id, []]));
  for (const event of events) byMeetup.get(event.meetupId)?.push(toDoorEvent(event));
  return new Map([...byMeetup].map(([id, happened]) => [id, doorState(happened, devices)]));
}
