import { lockEventForEdit } from "@/lib/events/queries";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { lockInvitation } from "@/lib/seating/locks";

export type Invitation = { id: string; version: number; meetupId: string; address: string | null };

export const invitation = { id: true, version: true, meetupId: true, address: true } as const;

export type Closed = "event-canceled" | "meetup-canceled";

/** A meetup of the organizer's own event, with the event locked; throws NotFound for anybody else's. */
export async function ownMeetup(tx: Tx, viewer: Person, meetupId: string) {
  const meetup = await tx.meetup.findUnique({
    where: { id: meetupId },
    select: { id: true, eventId: true, status: true },
  });
  if (!meetup) throw new NotFound("meetup");
  const event = await lockEventForEdit(tx, viewer, meetup.eventId);
  return { meetup, event, closed: closedFor(event.status, meetup.status) };
}

function closedFor(event: string, meetup: string): Closed | null {
  if (event === "canceled") return "event-canceled";
  return meetup === "canceled" ? "meetup-canceled" : null;
}

/** The same for one of its invitations, which is locked too. */
export async function ownInvitation(tx: Tx, viewer: Person, id: string) {
  const found = await tx.invitation.findUnique({ where: { id }, select: { meetupId: true } });
  if (!found) throw new NotFound("invitation");
  const own = await ownMeetup(tx, viewer, found.meetupId);
  await lockInvitation(tx, id);
  const locked = await tx.invitation.findUniqueOrThrow({
    where: { id },
    select: { ...invitation, acceptedAt: true, withdrawnAt: true },
  });
  return { ...own, invitation: locked };
}
