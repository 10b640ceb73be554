import type { Entry } from "@/lib/activity/record";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { lockPerson } from "@/lib/seating/locks";
import { type Invitation, invitation } from "./lock-queries";
import { dayBefore, expiryOf, mayMail } from "./rules";

export async function makeInvitations(
  tx: Tx,
  viewer: Person,
  eventId: string,
  invited: { meetupId: string; address: string | null; invitedName?: string | null }[],
): Promise<Invitation[]> {
  const createdAt = realNow();
  const made = { eventId, createdById: viewer.id, createdAt, expiresAt: expiryOf(createdAt) };
  return tx.invitation.createManyAndReturn({
    data: invited.map((one) => ({ ...one, ...made })),
    select: invitation,
  });
}

export async function renewLink(tx: Tx, { id }: { id: string }): Promise<Invitation> {
  return tx.invitation.update({
    where: { id },
    data: {
      version: { increment: 1 },
      expiresAt: expiryOf(realNow()),
      openedAt: null,
      withdrawnAt: null,
    },
    select: invitation,
  });
}

type About = Pick<Entry, "actor" | "at" | "eventId"> & { meetupId: string };

/** Withdraws what this address could still accept for a meetup; returns the activity entries. */
export async function withdrawOpenInvitations(
  tx: Tx,
  about: About,
  address: string,
): Promise<Entry[]> {
  const withdrawn = await tx.invitation.updateManyAndReturn({
    where: { meetupId: about.meetupId, address, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: realNow() },
    select: { id: true },
  });
  return withdrawn.map(({ id }) => ({ verb: "invitation.withdrawn", ...about, subjectId: id }));
}

/** A mail's occasion begins with its sender, so that the sender's mails can be counted. */
const sentBy = (viewer: Person) => `${viewer.id}:`;

/** Activity entries of created or renewed invitations, with the mails to invited addresses. */
export function invitationEntries(
  viewer: Person,
  eventId: string,
  invitations: Invitation[],
  at: Date,
): Entry[] {
  return invitations.map(({ id, version, meetupId, address }) => ({
    verb: address ? "invitation.sent" : "invitation.made",
    ...{ actor: actorOf(viewer), at, eventId, meetupId, subjectId: id },
    recipients: address ? [{ key: id, address, language: "both" }] : [],
    occasion: `${sentBy(viewer)}${id}:${version}`,
  }));
}

/** Counts today's mails, renewals included. Locks the person, so that concurrent requests are counted in turn. */
export async function withinDay(
  tx: Tx,
  viewer: Person,
  more: number,
  listed: boolean,
): Promise<boolean> {
  await lockPerson(tx, viewer.id);
  const sent = await tx.email.count({
    where: {
      dedupeKey: { startsWith: `invitation:${sentBy(viewer)}` },
      createdAt: { gt: dayBefore(realNow()) },
    },
  });
  return mayMail(sent, more, listed);
}
