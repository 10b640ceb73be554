import { randomBytes, randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import { mayRunDoor } from "@/lib/door/policy";
import { doorMeetup } from "@/lib/door/queries";
import { revokePhones } from "@/lib/hosts/revoke-mutations";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { type Actor, actorOf, type PassRole, type Person } from "@/lib/kernel/viewer";
import { tonightOf } from "@/lib/phases/tonight-rules";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { now, realNow } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { passHash } from "./queries";
import { CODE_MINUTES, type CodeIssue, codeIssue, passEnd } from "./rules";
import type { HandOut, Revoke, TakePass } from "./schema";

type HandedOut = Promise<Outcome<object, "too-early" | "night-over">>;

export const handOutDoor = (viewer: Person, input: HandOut): HandedOut =>
  handOut(viewer, "door", input);

export const handOutStage = (viewer: Person, input: HandOut): HandedOut =>
  handOut(viewer, "emcee", input);

/** From noon of the day, makes a code for one phone, which works for half an hour and once. */
async function handOut(viewer: Person, role: PassRole, { meetupId, key }: HandOut): HandedOut {
  const at = await now();
  return db.$transaction(async (tx) => {
    const meetup = await doorMeetup(tx, meetupId);
    if (!mayRunDoor(viewer, meetup)) throw new NotFound("meetup");
    if (at < tonightOf(meetup).from) return { ok: false, reason: "too-early" };
    if (at >= passEnd(meetup)) return { ok: false, reason: "night-over" };
    const codeExpiresAt = new Date(realNow().getTime() + CODE_MINUTES * 60_000);
    await once(tx, `${role}-code`, idempotencyKey(viewer.id, key), async () => {
      const { id } = await tx.doorDevice.create({
        data: {
          ...{ id: randomUUID(), meetupId, createdByName: viewer.name, createdAt: at },
          ...{ codeExpiresAt, role },
        },
        select: { id: true },
      });
      const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
      await record(tx, { verb: "door.handed-out", ...about, subjectId: id });
      return { id };
    });
    return { ok: true };
  });
}

type Taken = { meetupId: string; role: PassRole; device: string; secret: string };

/** Makes the phone that read a code one of the door, or of the stage, under a first name and without an account. */
export async function takePass({ token, name }: TakePass): Promise<Outcome<Taken, CodeIssue>> {
  const link = readLink("door", token);
  if (!link) throw new NotFound("code");
  const at = await now();
  return db.$transaction(async (tx) => {
    const device = await tx.doorDevice.findUnique({ where: { id: link.id } });
    if (!device) throw new NotFound("code");
    const { id, meetupId, role } = device;
    const { eventId, ...day } = await doorMeetup(tx, meetupId);
    const issue = codeIssue({ ...device, expiresAt: passEnd(day) }, realNow(), at);
    if (issue) return { ok: false, reason: issue };
    const secret = randomBytes(32).toString("base64url");
    // Of two phones that press at once, one takes it.
    const taken = await tx.doorDevice.updateMany({
      where: { id, usedAt: null, revokedAt: null },
      data: { name, secretHash: passHash(id, secret), usedAt: at, lastSeenAt: at },
    });
    if (taken.count === 0) return { ok: false, reason: "code-used" };
    const actor: Actor = { actorKind: role, actorId: id, actorName: name };
    await record(tx, { verb: "door.phone-added", actor, at, eventId, meetupId, subjectId: id });
    return { ok: true, meetupId, role, device: id, secret };
  });
}

/** What the phone did up to now counts; what arrives from it later waits for a host. */
export async function revokePhone(viewer: Person, { deviceId }: Revoke): Promise<Outcome> {
  const at = await now();
  await db.$transaction(async (tx) => {
    const found = { where: { id: deviceId }, select: { meetupId: true } };
    const device = await tx.doorDevice.findUnique(found);
    if (!device) throw new NotFound("phone");
    const { meetupId } = device;
    const meetup = await doorMeetup(tx, meetupId);
    if (!mayRunDoor(viewer, meetup)) throw new NotFound("phone");
    await lockMeetup(tx, meetupId);
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
    await record(tx, ...(await revokePhones(tx, { id: deviceId }, about)));
  });
  return { ok: true };
}
