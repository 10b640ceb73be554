import { createHash } from "node:crypto";
import { record } from "@/lib/activity/record";
import { NotFound } from "@/lib/kernel/outcome";
import { actorOf, type Person, type Viewer } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { lockMeetup } from "@/lib/seating/locks";
import { mayRunDoor } from "./policy";
import type { DoorMeetup } from "./queries";
import type { SyncInput } from "./schema";

const SEEN_EVERY_MS = 60_000;
/** So many times at most, one phone is shared by hosts, or revoked. */
const MOST_IDS = 20;

export type Device = {
  id: string;
  name: string | null;
  lastSeenAt: Date | null;
  lastCounter: number;
  revokedAt: Date | null;
};
const fields = {
  ...{ id: true, name: true, lastSeenAt: true, lastCounter: true, revokedAt: true },
} as const;

/**
 * The phone that asks. Throws NotFound for anybody who never worked the door. One phone has another id for each host who
 * signs in on it, and for a host who was invited again since it was revoked.
 */
export async function deviceOf(
  tx: Tx,
  viewer: Viewer,
  { meetup, device }: { meetup: DoorMeetup; device: string },
  at: Date,
): Promise<Device> {
  const meetupId = meetup.id;
  if (viewer?.kind === "pass") {
    const where = { id: viewer.device, meetupId };
    const known = await tx.doorDevice.findFirst({ where, select: fields });
    if (!known) throw new NotFound("phone");
    return known;
  }
  if (viewer?.kind !== "person") throw new NotFound("door");
  let id = device;
  for (let tries = 0; tries < MOST_IDS; tries += 1) {
    const known = await tx.doorDevice.findUnique({
      where: { id },
      select: { ...fields, meetupId: true, userId: true },
    });
    if (!known) return addOwnPhone(tx, viewer, { id, meetup }, at);
    const isOwn = known.meetupId === meetupId && known.userId === viewer.id;
    if (isOwn && !(await worksAgain(tx, viewer, meetup, known))) return known;
    id = nextId(viewer, id);
  }
  throw new NotFound("phone");
}

/** Whether somebody whose phone was revoked has been asked since to run the meetup. */
async function worksAgain(
  tx: Tx,
  viewer: Person,
  meetup: DoorMeetup,
  { revokedAt }: Device,
): Promise<boolean> {
  if (!revokedAt || !mayRunDoor(viewer, meetup)) return false;
  const since = { userId: viewer.id, since: { gt: revokedAt } };
  const [role, organizer] = [
    await tx.meetupRole.count({ where: { ...since, meetupId: meetup.id, role: "host" } }),
    await tx.eventOrganizer.count({ where: { ...since, eventId: meetup.eventId } }),
  ];
  return role + organizer > 0;
}

/**
 * The phone that made the taps: what was tapped on one that is revoked waits for a host, also if somebody sends it who
 * works the same phone by a right of their own.
 */
export async function senderOf(
  tx: Tx,
  { meetup: meetupId, device: id, events }: SyncInput,
  device: Device,
): Promise<Device> {
  if (events.length === 0 || id === device.id) return device;
  const where = { id, meetupId, revokedAt: { not: null } };
  return (await tx.doorDevice.findFirst({ where, select: fields })) ?? device;
}

/** Another id for a host on the same phone: the same one however often they ask. */
function nextId({ id }: Person, device: string): string {
  const hex = createHash("sha256").update(`door-phone\n${device}\n${id}`).digest("hex");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-8$3-8$4-$5");
}

/** A host's own phone is one of the door's from the first time that it opens the page. */
async function addOwnPhone(
  tx: Tx,
  viewer: Person,
  { id, meetup }: { id: string; meetup: DoorMeetup },
  at: Date,
): Promise<Device> {
  const meetupId = meetup.id;
  if (!mayRunDoor(viewer, meetup)) throw new NotFound("door");
  // Before the record, whose lock is the last: the phone's events need it, too.
  await lockMeetup(tx, meetupId);
  const { name } = viewer;
  const times = { createdAt: at, usedAt: at, lastSeenAt: at };
  await tx.doorDevice.createMany({
    data: [{ id, meetupId, userId: viewer.id, name, ...times }],
    skipDuplicates: true,
  });
  const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
  await record(tx, { verb: "door.phone-added", ...about, subjectId: id });
  return { id, name, lastSeenAt: at, lastCounter: 0, revokedAt: null };
}

/** Bookkeeping, not a change: it is not recorded, and written once a minute at most. */
export async function noteSeen(tx: Tx, { id, lastSeenAt }: Device, at: Date): Promise<void> {
  if (lastSeenAt && at.getTime() - lastSeenAt.getTime() < SEEN_EVERY_MS) return;
  await tx.doorDevice.updateMany({ where: { id }, data: { lastSeenAt: at } });
}
