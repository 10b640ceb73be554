import type { Person } from "@/lib/kernel/viewer";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { DeviceRsvp, StandIn } from "./credential-rules";
import { findRsvp, type OwnRsvp, ownRsvp } from "./own-rsvp-queries";

/** An RSVP as its owner's card shows it. Typed texts are shown to a signed-in owner only. */
export type ShownAnswer = Pick<StandIn, "status" | "guests" | "nameShown" | "firstTime"> & {
  owned: { name: string; accessNeeds: string | null; organization: string | null } | null;
  /** On the waitlist; null if not waiting. */
  place: number | null;
  /** A host removed the guest. */
  byHost: boolean;
};

type Elsewhere = {
  meetupId: string;
  slug: string;
  city: { nameEn: string; nameFr: string } | null;
};

/** The viewer's RSVP to this meetup, and a seat elsewhere in the event. */
export type MyAnswer = {
  answer: ShownAnswer | null;
  elsewhere: Elsewhere | null;
  /** Meetups of the event where the viewer is on the waitlist. */
  waiting: Elsewhere[];
};

const whereTo = {
  id: true,
  slug: true,
  city: { select: { nameEn: true, nameFr: true } },
} satisfies Prisma.MeetupSelect;

type Line = { meetupId: string; sequence: number } | { placeAtMost: number; meetupId: string };
type Mine = Omit<ShownAnswer, "place" | "byHost"> & { line: Line | null; rsvpId: string | null };

function shown(row: OwnRsvp & { sequence: number }, owned: boolean): Mine {
  const { status, guests, nameShown, firstTime, name, accessNeeds, organization } = row;
  const line = status === "waitlisted" ? { meetupId: row.meetupId, sequence: row.sequence } : null;
  const typed = owned ? { name, accessNeeds, organization } : null;
  return { status, guests, nameShown, firstTime, owned: typed, line, rsvpId: row.id };
}

function shownStandIn(meetupId: string, { place, ...standIn }: StandIn): Mine {
  const line = standIn.status === "waitlisted" ? { meetupId, placeAtMost: place } : null;
  return { ...standIn, owned: null, line, rsvpId: null };
}

/** A device's RSVPs, by meetup. */
export type DeviceRsvps = ReadonlyMap<string, DeviceRsvp>;

/** The viewer's RSVPs, or else the device's, by meetup. An active one wins over canceled ones. */
async function rsvpsIn(
  eventId: string,
  viewer: Person | null,
  device: DeviceRsvps,
): Promise<Map<string, Mine>> {
  if (!viewer) return rsvpsOfDevice(device);
  const rows = await db.rsvp.findMany({
    where: { eventId, userId: viewer.id },
    orderBy: [{ status: "desc" }, { sequence: "asc" }],
    select: { ...ownRsvp, sequence: true },
  });
  return new Map(rows.map((row) => [row.meetupId, shown(row, true)]));
}

async function rsvpsOfDevice(device: DeviceRsvps): Promise<Map<string, Mine>> {
  const mine = new Map<string, Mine>();
  const versions = new Map<string, number>();
  for (const [meetupId, rsvp] of device) {
    if ("standIn" in rsvp) mine.set(meetupId, shownStandIn(meetupId, rsvp.standIn));
    else versions.set(rsvp.rsvpId, rsvp.version);
  }
  if (versions.size === 0) return mine;
  const rows = await db.rsvp.findMany({
    where: { id: { in: [...versions.keys()] } },
    select: { ...ownRsvp, sequence: true },
  });
  for (const row of rows)
    if (versions.get(row.id) === row.linkVersion) mine.set(row.meetupId, shown(row, false));
  return mine;
}

/** For an event's list: the status of the viewer's or the device's RSVP to each meetup. */
export async function rsvpStatuses(
  eventId: string,
  viewer: Person | null,
  device: DeviceRsvps,
): Promise<Record<string, ShownAnswer["status"]>> {
  const mine = await rsvpsIn(eventId, viewer, device);
  return Object.fromEntries([...mine].map(([meetupId, { status }]) => [meetupId, status]));
}

export async function answerOf(
  meetup: { id: string; eventId: string },
  viewer: Person | null,
  device: DeviceRsvps,
): Promise<MyAnswer> {
  const mine = await rsvpsIn(meetup.eventId, viewer, device);
  const seat = [...mine].find(([id, { status }]) => id !== meetup.id && status === "going");
  const waits = [...mine].filter(([id, one]) => id !== meetup.id && one.status === "waitlisted");
  const here = mine.get(meetup.id);
  return {
    answer: here ? await withPlace(here) : null,
    elsewhere: seat ? ((await placesOf([seat[0]]))[0] ?? null) : null,
    waiting: await placesOf(waits.map(([id]) => id)),
  };
}

async function placesOf(ids: string[]): Promise<Elsewhere[]> {
  if (ids.length === 0) return [];
  const meetups = await db.meetup.findMany({
    where: { id: { in: ids } },
    select: whereTo,
    orderBy: { slug: "asc" },
  });
  return meetups.map(placed);
}

const placed = ({ id, ...rest }: { id: string } & Omit<Elsewhere, "meetupId">): Elsewhere => ({
  meetupId: id,
  ...rest,
});

async function withPlace({ line, rsvpId, ...answer }: Mine): Promise<ShownAnswer> {
  const rest = { ...answer, byHost: answer.status === "canceled" && (await endedByHost(rsvpId)) };
  if (!line) return { ...rest, place: null };
  const upTo = "sequence" in line ? { sequence: { lte: line.sequence } } : {};
  const waiting = await db.rsvp.count({
    where: { meetupId: line.meetupId, status: "waitlisted", ...upTo },
  });
  const place = "sequence" in line ? waiting : Math.min(line.placeAtMost, waiting + 1);
  return { ...rest, place };
}

async function endedByHost(rsvpId: string | null): Promise<boolean> {
  if (!rsvpId) return false;
  const last = await db.rsvpLog.findFirst({
    where: { rsvpId },
    orderBy: { sequence: "desc" },
    select: { change: true },
  });
  return last?.change === "overridden";
}

/** The RSVP of a mailed link; null for an invalid or replaced link. */
export async function answerByLink(token: string) {
  const named = readLink("answer", token);
  const target =
    named && (await db.rsvp.findUnique({ where: { id: named.id }, select: { meetupId: true } }));
  const row = target && (await findRsvp(db, { by: "link", token }, target.meetupId));
  if (!row) return null;
  const place = await db.rsvp.findUniqueOrThrow({
    where: { id: row.id },
    select: {
      sequence: true,
      event: { select: { slug: true } },
      meetup: { select: { slug: true, eventId: true } },
    },
  });
  const others = await db.rsvp.findMany({
    where: {
      eventId: place.meetup.eventId,
      userId: row.userId,
      status: { in: ["going", "waitlisted"] },
      meetupId: { not: row.meetupId },
    },
    select: { status: true, meetup: { select: whereTo } },
    orderBy: { meetup: { slug: "asc" } },
  });
  const seat = others.find(({ status }) => status === "going");
  const waits = others.filter(({ status }) => status === "waitlisted");
  return {
    eventSlug: place.event.slug,
    meetupSlug: place.meetup.slug,
    meetupId: row.meetupId,
    eventId: place.meetup.eventId,
    rsvpId: row.id,
    version: row.linkVersion,
    answer: await withPlace(shown({ ...row, sequence: place.sequence }, true)),
    elsewhere: seat ? placed(seat.meetup) : null,
    waiting: waits.map(({ meetup }) => placed(meetup)),
  };
}

/** The RSVP of a mailed link, with the ids of all meetups of its event. */
export async function linkedMeetups(token: string) {
  const linked = await answerByLink(token);
  if (!linked) return null;
  const { eventId, meetupId, rsvpId, version } = linked;
  const meetups = await db.meetup.findMany({ where: { eventId }, select: { id: true } });
  return { meetupId, rsvpId, version, meetupIds: meetups.map(({ id }) => id) };
}
