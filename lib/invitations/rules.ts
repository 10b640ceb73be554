const DAY_MS = 86_400_000;
/** How long a link to host is good for. */
export const VALID_DAYS = 21;

/** What one person may mail in a day while the event is not listed. */
export const DAILY_INVITATIONS = 20;

export function expiryOf(madeAt: Date): Date {
  return new Date(madeAt.getTime() + VALID_DAYS * DAY_MS);
}

export function dayBefore(now: Date): Date {
  return new Date(now.getTime() - DAY_MS);
}

type Invitation = {
  expiresAt: Date;
  openedAt: Date | null;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
};

export type InvitationState = "made" | "opened" | "accepted" | "expired" | "withdrawn";

/** What the organizer's list says of an invitation. */
export function invitationState(invitation: Invitation, now: Date): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.withdrawnAt) return "withdrawn";
  if (now >= invitation.expiresAt) return "expired";
  return invitation.openedAt ? "opened" : "made";
}

export type LinkFault = "used" | "replaced" | "expired" | "withdrawn" | "meetup-canceled";

/** Why a link that we did sign opens nothing; null while it does. */
export function linkFault(
  invitation: Invitation & { version: number; meetupCanceled: boolean },
  version: number,
  now: Date,
): LinkFault | null {
  if (invitation.acceptedAt) return "used";
  if (invitation.withdrawnAt) return "withdrawn";
  if (invitation.version !== version) return "replaced";
  if (invitation.meetupCanceled) return "meetup-canceled";
  return now >= invitation.expiresAt ? "expired" : null;
}

/** Whether so many mails more stay within a day's number. A listed event has none. */
export function mayMail(sentToday: number, more: number, listed: boolean): boolean {
  return listed || sentToday + more <= DAILY_INVITATIONS;
}
