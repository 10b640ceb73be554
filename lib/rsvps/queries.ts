import type { Person } from "@/lib/kernel/viewer";
import type { ShownQuestion } from "@/lib/meetups/queries";
import { rsvpNeeds } from "@/lib/needs/queries";
import { type OwnNeeds, toOwnNeeds } from "@/lib/needs/rules";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type AskedQuestion, askedQuestions } from "@/lib/questions/queries";
import { lineFor } from "@/lib/seating/attempt-room";
import type { Line } from "@/lib/seating/rules";
import { readSeats } from "@/lib/seating/seats";
import { findRsvp, heldBy, type OwnRsvp, ownRsvp } from "./own-rsvp-queries";
import { type DeviceRsvp, isAskedAgain } from "./rules";

/** An RSVP as its owner's card shows it. Typed texts are shown to a signed-in owner only. */
export type ShownAnswer = Pick<
  OwnRsvp,
  | "status"
  | "guests"
  | "supportPerson"
  | "nameShown"
  | "firstTime"
  | "nextNight"
  | "needsCode"
  | "hereAt"
> & {
  owned: Pick<
    OwnRsvp,
    "name" | "accessNeeds" | "organization" | "handle" | "discipline" | "town"
  > | null;
  /** What its person needs; "answered" where only that may show. */
  needs: OwnNeeds | "answered" | null;
  /** On the waitlist; null if not waiting. */
  line: Line | null;
  /** Who ended it; null while it stands. */
  endedBy: "owner" | "host" | "release" | null;
  /** The hosts want to know whether its person is still coming. */
  isAskedAgain: boolean;
  /** Only the device that made it reaches it. */
  isAttempt: boolean;
  /** The address of an attempt, on the device on which it was typed. */
  typedAddress: string | null;
};

type Elsewhere = {
  meetupId: string;
  slug: string;
  city: { nameEn: string; nameFr: string } | null;
};

/** The viewer's RSVP to this meetup, and a seat elsewhere in the event. */
export type MyAnswer = {
  answer: ShownAnswer | null;
  /** What the hosts ask once there is a seat. */
  asked: AskedQuestion[];
  elsewhere: Elsewhere | null;
  /** Meetups of the event where the viewer is on the waitlist. */
  waiting: Elsewhere[];
};

export const whereTo = {
  id: true,
  slug: true,
  city: { select: { nameEn: true, nameFr: true } },
} satisfies Prisma.MeetupSelect;

type Mine = Omit<ShownAnswer, "line" | "endedBy" | "needs"> & { row: OwnRsvp };

function shown(row: OwnRsvp, owned: boolean): Mine {
  const { status, guests, supportPerson, nameShown, firstTime, nextNight, needsCode, name } = row;
  const { hereAt, accessNeeds, organization, handle, discipline, town } = row;
  const typed = owned ? { name, accessNeeds, organization, handle, discipline, town } : null;
  const isAttempt = row.attemptId !== null;
  const typedAddress = isAttempt && !owned ? row.user.email : null;
  const party = { status, guests, supportPerson };
  const answered = { ...party, nameShown, firstTime, nextNight, needsCode, hereAt };
  return {
    ...answered,
    isAskedAgain: isAskedAgain(row),
    owned: typed,
    isAttempt,
    typedAddress,
    row,
  };
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
    where: { eventId, ...heldBy({ userId: viewer.id, attemptId: null }) },
    orderBy: [{ status: "desc" }, { createdAt: "asc" }],
    select: ownRsvp,
  });
  return new Map(rows.map((row) => [row.meetupId, shown(row, true)]));
}

async function rsvpsOfDevice(device: DeviceRsvps): Promise<Map<string, Mine>> {
  if (device.size === 0) return new Map();
  const attempts = [...device.values()].flatMap((rsvp) =>
    "attemptId" in rsvp ? rsvp.attemptId : [],
  );
  const rows =
    attempts.length === 0
      ? []
      : await db.rsvp.findMany({
          where: { attemptId: { in: attempts } },
          orderBy: [{ status: "desc" }, { createdAt: "asc" }],
          select: ownRsvp,
        });
  const mine = new Map<string, Mine>();
  for (const row of rows) {
    const remembered = device.get(row.meetupId);
    if (remembered && "attemptId" in remembered && remembered.attemptId === row.attemptId)
      mine.set(row.meetupId, shown(row, false));
  }
  for (const [meetupId, rsvp] of device) {
    const row = "token" in rsvp && (await findRsvp(db, { by: "link", ...rsvp }, meetupId));
    if (row) mine.set(meetupId, shown(row, false));
  }
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
  meetup: { id: string; eventId: string; questions?: ShownQuestion[] },
  viewer: Person | null,
  device: DeviceRsvps,
): Promise<MyAnswer> {
  const mine = await rsvpsIn(meetup.eventId, viewer, device);
  const seat = [...mine].find(([id, { status }]) => id !== meetup.id && status === "going");
  const waits = [...mine].filter(([id, one]) => id !== meetup.id && one.status === "waitlisted");
  const here = mine.get(meetup.id);
  return {
    answer: here ? await withLine(here) : null,
    asked: here ? await askedQuestions(here.row, here.owned !== null, meetup.questions) : [],
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

export const placed = ({
  id,
  ...rest
}: { id: string } & Omit<Elsewhere, "meetupId">): Elsewhere => ({
  meetupId: id,
  ...rest,
});

async function withLine({ row, ...answer }: Mine): Promise<ShownAnswer> {
  const { id, meetupId, status } = row;
  const endedBy = status === "canceled" ? await whoEnded(id) : null;
  const needs = await ownNeeds(row, answer.owned !== null);
  if (status !== "waitlisted") return { ...answer, needs, endedBy, line: null };
  const { place, free } = await lineFor(db, await readSeats(db, meetupId), row);
  return { ...answer, needs, endedBy, line: { place, free: Math.max(0, free) } };
}

/** A device knows that there is an answer once the address is confirmed, and not what it says. */
async function ownNeeds(row: OwnRsvp, isOwned: boolean): Promise<ShownAnswer["needs"]> {
  if (row.accessNeeds === null) return null;
  const needs = toOwnNeeds(await rsvpNeeds(row.id));
  if (isOwned) return needs;
  return needs?.answer?.isCurrent && row.attemptId === null ? "answered" : null;
}

/** For its owner, who came by a mailed link. */
export const ownedAnswer = (row: OwnRsvp): Promise<ShownAnswer> => withLine(shown(row, true));

async function whoEnded(rsvpId: string): Promise<ShownAnswer["endedBy"]> {
  const last = await db.rsvpLog.findFirst({
    where: { rsvpId },
    orderBy: { sequence: "desc" },
    select: { change: true },
  });
  if (last?.change === "released") return "release";
  return last?.change === "overridden" ? "host" : "owner";
}
