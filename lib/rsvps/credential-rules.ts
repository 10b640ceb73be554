import { type Actor, actorOf, type Person } from "@/lib/kernel/viewer";
import type { NAME_SHOWN } from "./schema";

/**
 * What a device shows if the typed address already had an RSVP: the same card, bound to nothing. Otherwise the form
 * would reveal who is coming.
 */
export type StandIn = {
  status: "going" | "waitlisted" | "canceled";
  guests: number;
  place: number;
  nameShown: (typeof NAME_SHOWN)[number];
  firstTime: boolean | null;
};

/** What a device remembers of an RSVP made on it. */
export type DeviceRsvp = { rsvpId: string; version: number } | { standIn: StandIn };

/** Proof that somebody may change an RSVP: a session, a mailed link, or a device that remembers it. */
export type RsvpCredential =
  | { by: "person"; person: Person }
  | { by: "link"; token: string }
  | { by: "phone"; rsvpId: string; version: number }
  | { by: "stand-in"; standIn: StandIn };

/** A session and a mailed link prove the address; on a device anybody may have typed it. */
export function provesAddress(credential: RsvpCredential | null): boolean {
  return credential?.by === "person" || credential?.by === "link";
}

/** The actor for the activity log. */
export function actorFor(credential: RsvpCredential, rsvpId: string): Actor {
  if (credential.by === "person") return actorOf(credential.person);
  return { actorKind: credential.by, actorId: rsvpId, actorName: null };
}
