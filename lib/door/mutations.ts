import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { type Actor, actorOf, type Viewer } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now, realNow } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { appendEvents } from "./append-mutations";
import { bellKey } from "./code-rules";
import { type Device, deviceOf, noteSeen, senderOf } from "./device-mutations";
import { mayRunDoor, mayWorkDoor } from "./policy";
import { type DoorMeetup, doorDevices, doorList, doorMeetup, eventsSince } from "./queries";
import { type DoorAnswer, takesLate } from "./rules";
import type { SentEvent, SyncInput } from "./schema";

/**
 * Takes what a phone at the door saved, each event once, and answers with what it lacks. What happened is never
 * refused: for eight days, also a phone whose pass has ended or was revoked is taken from, and sees nothing.
 */
export async function syncDoor(viewer: Viewer, input: SyncInput): Promise<Outcome<DoorAnswer>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    // Before anything is read: whatever arrives twice at once is known the second time, and whose phone was revoked
    // meanwhile is revoked.
    if (input.events.length > 0) await lockMeetup(tx, input.meetup);
    const meetup = await doorMeetup(tx, input.meetup);
    const device = await deviceOf(tx, viewer, { meetup, device: input.device }, at);
    const hasEnded = device.revokedAt !== null || !mayWorkDoor(viewer, meetup, at);
    if (hasEnded && !takesLate(meetup, at)) throw new NotFound("door");
    const sender = await senderOf(tx, input, device);
    await storeEvents(tx, viewer, { meetup, device: sender, at }, input.events);
    const answer = { ok: true as const, now: at.getTime(), device: device.id };
    if (hasEnded) return { ...answer, hasEnded };
    await noteSeen(tx, device, at);
    const list = await doorList(tx, meetup.id);
    return {
      ...answer,
      hasEnded,
      name: device.name,
      mayRun: mayRunDoor(viewer, meetup),
      bell: bellKey(meetup.id, realNow()),
      capacity: meetup.capacity,
      devices: await doorDevices(tx, meetup.id),
      ...(await eventsSince(tx, meetup.id, input.since)),
      ...(list.hash !== input.list && { list }),
    };
  });
}

type Door = { meetup: DoorMeetup; device: Device; at: Date };

async function storeEvents(
  tx: Tx,
  viewer: Viewer,
  { meetup, device, at }: Door,
  sent: SentEvent[],
): Promise<void> {
  if (sent.length === 0) return;
  const added = await newOnes(tx, sent, mayRunDoor(viewer, meetup) && !device.revokedAt);
  if (added.length === 0) return;
  const by = viewer?.kind === "pass" ? ("device" as const) : ("host" as const);
  const toRow = ({ rsvp, target, at: occurred, ...event }: SentEvent, i: number) => ({
    ...{ ...event, deviceId: device.id, rsvpId: rsvp, targetId: target },
    // Numbered as they arrive: the phone's own number could claim to be from before it was revoked.
    counter: device.lastCounter + 1 + i,
    // A phone whose clock is ahead, and has not been corrected.
    occurredAt: new Date(Math.min(occurred, at.getTime())),
  });
  await tx.doorDevice.updateMany({
    where: { id: device.id },
    data: { lastCounter: { increment: added.length } },
  });
  const about = { by, actor: actorAt(viewer, device), at, subjectId: device.id };
  await appendEvents(tx, meetup, about, added.map(toRow));
}

/** An acceptance is a host's alone, and so is taking it back. */
async function newOnes(tx: Tx, sent: SentEvent[], mayAccept: boolean): Promise<SentEvent[]> {
  const ids = sent.flatMap(({ id, target }) => (target ? [id, target] : [id]));
  const where = { id: { in: ids } };
  const known = await tx.doorEvent.findMany({ where, select: { id: true, kind: true } });
  const seen = new Set(known.map(({ id }) => id));
  const accepts = new Set(known.flatMap(({ id, kind }) => (kind === "accept" ? [id] : [])));
  return sent.filter(({ id, kind, target }) => {
    const isOfHosts = kind === "accept" || (target !== null && accepts.has(target));
    if (seen.has(id) || (isOfHosts && !mayAccept)) return false;
    seen.add(id);
    return true;
  });
}

const actorAt = (viewer: Viewer, { name }: Device): Actor => ({
  ...actorOf(viewer),
  actorName: name,
});
