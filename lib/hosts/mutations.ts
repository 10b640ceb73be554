import { toPerson } from "@/lib/activity/audience-queries";
import { type Entry, record } from "@/lib/activity/record";
import { mayEditEvent } from "@/lib/events/policy";
import { withdrawOpenInvitations } from "@/lib/invitations/send-mutations";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { type Actor, actorOf, type Person } from "@/lib/kernel/viewer";
import { maySeeMeetup } from "@/lib/meetups/policy";
import { meetupRights } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { isHidden } from "@/lib/seating/rules";
import { stepDownRefusal } from "./rules";
import type { RemoveHost } from "./schema";

/** What the former host may still open: the desk as an organizer, or the public page. */
type Left = { event: string; meetup: string; keepsDesk: boolean; isPublic: boolean };

/** The viewer stops hosting; an RSVP stays. Notifies the organizers. */
export async function stepDown(
  viewer: Person,
  { meetupId }: { meetupId: string },
): Promise<Outcome<Left, "last-host">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const meetup = await lockedMeetup(tx, meetupId);
    const keepsDesk = mayEditEvent(viewer, meetup);
    const { eventId, eventSlug: event, slug } = meetup;
    const left = { event, meetup: slug, keepsDesk, isPublic: !isHidden(meetup) };
    // Sent twice, or removed in the meantime.
    if (!meetup.hostIds.includes(viewer.id)) {
      if (!maySeeMeetup(viewer, meetup)) throw new NotFound("meetup");
      return { ok: true, ...left };
    }
    const refusal = stepDownRefusal(meetup, keepsDesk);
    if (refusal) return { ok: false, reason: refusal };
    await endRole(tx, meetupId, viewer.id);
    const about = { actor: actorOf(viewer), at, eventId, meetupId };
    const revoked = await revokeOwnPhones(tx, meetup, about, viewer.id);
    await record(
      tx,
      {
        ...{ verb: "host.stepped-down", ...about, subjectId: viewer.id },
        params: { name: viewer.name },
        except: [viewer.id],
      },
      ...revoked,
    );
    return { ok: true, ...left };
  });
}

/** An organizer ends somebody's hosting; an RSVP stays, an open invitation mailed to them does not. Notifies that person. */
export async function removeHost(
  viewer: Person,
  { meetupId, userId }: RemoveHost,
): Promise<Outcome> {
  const at = await now();
  await db.$transaction(async (tx) => {
    const meetup = await lockedMeetup(tx, meetupId);
    if (!mayEditEvent(viewer, meetup)) throw new NotFound("meetup");
    // Also a suspended host, who has no rights any more.
    if (!(await endRole(tx, meetupId, userId))) return;
    const { name, suspendedAt, ...host } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, locale: true, name: true, suspendedAt: true },
    });
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
    const revoked = await revokeOwnPhones(tx, meetup, about, userId);
    const withdrawn = await withdrawOpenInvitations(tx, about, host.email);
    const isSilent = suspendedAt !== null || userId === viewer.id;
    await record(
      tx,
      {
        verb: "host.removed",
        ...about,
        subjectId: userId,
        detail: { host: name },
        recipients: isSilent ? [] : [toPerson(host)],
      },
      ...withdrawn,
      ...revoked,
    );
  });
  return { ok: true };
}

type About = { actor: Actor; at: Date; eventId: string; meetupId: string };

/**
 * A former host's own phones at the door count up to now, as when a host revokes one, unless an organizer goes on
 * running it. Events arrive under the meetup's lock, which is held here.
 */
async function revokeOwnPhones(
  tx: Tx,
  { organizerIds }: { organizerIds: string[] },
  about: About,
  userId: string,
): Promise<Entry[]> {
  if (organizerIds.includes(userId)) return [];
  const { at, actor, meetupId } = about;
  const phones = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "DoorDevice" SET "revokedAt" = ${at}, "revokedByName" = ${actor.actorName}, "revokedAfter" = "lastCounter"
    WHERE "meetupId" = ${meetupId}::uuid AND "userId" = ${userId}::uuid AND "revokedAt" IS NULL
    RETURNING "id"`;
  return phones.map(({ id }) => ({ verb: "door.phone-revoked", ...about, subjectId: id }));
}

/** Two hosts who step down at the same moment do so one after the other. */
async function lockedMeetup(tx: Tx, meetupId: string) {
  await lockMeetup(tx, meetupId);
  return meetupRights(tx, meetupId);
}

/** Returns whether the person was a host. */
async function endRole(tx: Tx, meetupId: string, userId: string): Promise<boolean> {
  const { count } = await tx.meetupRole.deleteMany({ where: { meetupId, userId, role: "host" } });
  return count > 0;
}
