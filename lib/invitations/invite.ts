import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import { enqueueMails } from "@/lib/platform/mail/enqueue";
import { realNow } from "@/lib/platform/time/now";
import { lockPerson } from "@/lib/seating/locks";
import { dayBefore, expiryOf, mayMail } from "./rules";

/** What every way to invite somebody does inside its transaction. */

type Invitation = { id: string; version: number; address: string | null };

export const kept = { id: true, version: true, address: true } as const;

export async function makeInvitations(
  tx: Tx,
  viewer: Person,
  eventId: string,
  invited: { meetupId: string; address: string | null }[],
): Promise<Invitation[]> {
  const createdAt = realNow();
  const made = { eventId, createdById: viewer.id, createdAt, expiresAt: expiryOf(createdAt) };
  return tx.invitation.createManyAndReturn({
    data: invited.map((one) => ({ ...one, ...made })),
    select: kept,
  });
}

export async function newLink(tx: Tx, { id }: Invitation): Promise<Invitation> {
  return tx.invitation.update({
    where: { id },
    data: {
      version: { increment: 1 },
      expiresAt: expiryOf(realNow()),
      openedAt: null,
      withdrawnAt: null,
    },
    select: kept,
  });
}

const sentBy = (viewer: Person) => `invitation:${viewer.id}:`;

export async function mailInvitations(
  tx: Tx,
  viewer: Person,
  invitations: Invitation[],
): Promise<void> {
  await enqueueMails(
    tx,
    invitations.flatMap(({ id, version, address }) =>
      address
        ? {
            kind: "invitation" as const,
            recipient: address,
            language: "both" as const,
            params: { invitationId: id },
            dedupeKey: `${sentBy(viewer)}${id}:${version}`,
          }
        : [],
    ),
  );
}

/** Whether so many mails more stay within a day's number. Counts mails, so that a renewed invitation counts again. The person's row is held: no two at once. */
export async function withinDay(
  tx: Tx,
  viewer: Person,
  more: number,
  listed: boolean,
): Promise<boolean> {
  await lockPerson(tx, viewer.id);
  const sent = await tx.email.count({
    where: { dedupeKey: { startsWith: sentBy(viewer) }, createdAt: { gt: dayBefore(realNow()) } },
  });
  return mayMail(sent, more, listed);
}
