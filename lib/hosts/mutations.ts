import { toPerson } from "@/lib/activity/audience-queries";
import { record } from "@/lib/activity/record";
import { mayEditEvent } from "@/lib/events/policy";
import { withdrawOpenInvitations } from "@/lib/invitations/send-mutations";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { maySeeMeetup } from "@/lib/meetups/policy";
import { meetupRights } from "@/lib/meetups/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockMeetup } from "@/lib/seating/locks";
import { isHidden } from "@/lib/seating/rules";
import { revokePhones } from "./revoke-mutations";
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
    const revoked = keepsDesk ? [] : await revokePhones(tx, { userId: viewer.id }, about);
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
    // An organizer goes on running the door.
    const keepsDesk = meetup.organizerIds.includes(userId);
    const revoked = keepsDesk ? [] : await revokePhones(tx, { userId }, about);
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
