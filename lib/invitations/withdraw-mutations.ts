import { record } from "@/lib/activity/record";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { type Closed, ownInvitation } from "./lock-queries";

export async function withdrawInvitation(
  viewer: Person,
  { invitationId }: { invitationId: string },
): Promise<Outcome<object, "used">> {
  return db.$transaction(async (tx) => {
    const { invitation, event } = await ownInvitation(tx, viewer, invitationId);
    if (invitation.acceptedAt) return { ok: false, reason: "used" };
    if (invitation.withdrawnAt) return { ok: true };
    const at = realNow();
    await tx.invitation.update({ where: { id: invitationId }, data: { withdrawnAt: at } });
    await record(tx, {
      verb: "invitation.withdrawn",
      ...{ actor: actorOf(viewer), at, eventId: event.id },
      ...{ meetupId: invitation.meetupId, subjectId: invitationId },
    });
    return { ok: true };
  });
}

/** Undoes a withdrawal: the link works again, and nobody is mailed. Refused if a newer invitation took its place. */
export async function restoreInvitation(
  viewer: Person,
  { invitationId }: { invitationId: string },
): Promise<Outcome<object, Closed | "replaced">> {
  return db.$transaction(async (tx) => {
    const { invitation, event, closed } = await ownInvitation(tx, viewer, invitationId);
    if (!invitation.withdrawnAt) return { ok: true };
    if (closed) return { ok: false, reason: closed };
    const { meetupId, address } = invitation;
    const open = { meetupId, address, acceptedAt: null, withdrawnAt: null };
    if ((await tx.invitation.count({ where: open })) > 0) return { ok: false, reason: "replaced" };
    await tx.invitation.update({ where: { id: invitationId }, data: { withdrawnAt: null } });
    await record(tx, {
      verb: "invitation.restored",
      ...{ actor: actorOf(viewer), at: realNow(), eventId: event.id },
      ...{ meetupId, subjectId: invitationId },
    });
    return { ok: true };
  });
}
