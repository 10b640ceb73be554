import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import { type Actor, actorOf, type Person } from "@/lib/kernel/viewer";
import type { RsvpChange } from "@/lib/platform/db/generated/client";
import type { ReasonOf } from "@/lib/platform/i18n/sentences";

/**
 * What a device remembers of a meetup: the attempt made on it, or the mailed link that was opened on it, perhaps about
 * that attempt.
 */
export type DeviceRsvp = { attemptId: string } | { token: string; ownAttempt?: string };

/**
 * What reaches an RSVP: a session, a mailed link, or the device on which an unconfirmed attempt was made. `ownAttempt`
 * is the one that the device made.
 */
export type RsvpCredential =
  | { by: "person"; person: Person; ownAttempt?: string }
  | { by: "link"; token: string; ownAttempt?: string }
  | { by: "phone"; attemptId: string };

/** Whether the RSVP is an attempt that somebody else may have typed. */
export function isTypedElsewhere(
  credential: RsvpCredential,
  { attemptId }: { attemptId: string | null },
): boolean {
  const own = credential.by === "phone" ? credential.attemptId : credential.ownAttempt;
  return attemptId !== null && attemptId !== own;
}

/** What a stranger chose for the owner of an address does not show. */
export const UNSEEN = { nameShown: "nobody" } as const;

/** A session and a mailed link prove the address; on a device anybody may have typed it. */
export function provesAddress(credential: RsvpCredential | null): boolean {
  return credential?.by === "person" || credential?.by === "link";
}

/** The actor for the activity log. */
export function actorFor(credential: RsvpCredential, rsvpId: string): Actor {
  if (credential.by === "person") return actorOf(credential.person);
  return { actorKind: credential.by, actorId: rsvpId, actorName: null };
}

type Logged = {
  change: RsvpChange;
  statusAfter: "going" | "waitlisted" | "canceled";
};

/** What its owner reads of a change in the log. */
export function historyOf({ change, statusAfter }: Logged) {
  if (change === "guests_changed") return "guests";
  if (change === "overridden") return statusAfter === "going" ? "seated" : "removed";
  if (change === "promoted" || change === "canceled" || change === "released") return change;
  return statusAfter === "going" ? (`${change}-going` as const) : (`${change}-waitlisted` as const);
}

type Asked = { status: string; reconfirmAskedAt: Date | null; reconfirmedAt: Date | null };

/** Whether the hosts want to know if its person is still coming. */
export const isAskedAgain = ({ status, reconfirmAskedAt, reconfirmedAt }: Asked): boolean =>
  status === "going" && reconfirmAskedAt !== null && reconfirmedAt === null;

export type RsvpReason = ReasonOf<"rsvps">;

/** `remember`: what the device must remember of a meetup. */
export type Changed<Reason extends string = never> = Outcome<
  { remember?: { meetupId: string; rsvp: DeviceRsvp } },
  Reason
>;

/** More guests than the host allows is a field error. */
export function withinPartyLimit<Reason extends string>(
  reason: Reason | "party-too-big",
  max: number,
): Reason {
  if (reason === "party-too-big") throw new InvalidField("guests", "too-big", { max });
  return reason as Reason;
}
