const DAY_MS = 86_400_000;
/** How long an invitation is valid. */
export const VALID_DAYS = 21;

/** Invitations one person may mail in a day while the event is unlisted. */
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

export function invitationState(invitation: Invitation, now: Date): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.withdrawnAt) return "withdrawn";
  if (now >= invitation.expiresAt) return "expired";
  return invitation.openedAt ? "opened" : "made";
}

export type LinkIssue = "used" | "replaced" | "expired" | "withdrawn" | "meetup-canceled";

/** Why a correctly signed link is not valid; null if it is. */
export function linkIssue(
  invitation: Invitation & { version: number; meetupCanceled: boolean },
  version: number,
  now: Date,
): LinkIssue | null {
  if (invitation.acceptedAt) return "used";
  if (invitation.withdrawnAt) return "withdrawn";
  if (invitation.version !== version) return "replaced";
  if (invitation.meetupCanceled) return "meetup-canceled";
  return now >= invitation.expiresAt ? "expired" : null;
}

/** The daily limit does not apply to listed events. */
export function mayMail(sentToday: number, more: number, listed: boolean): boolean {
  return listed || sentToday + more <= DAILY_INVITATIONS;
}
