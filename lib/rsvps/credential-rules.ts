import { type Actor, actorOf, type Person } from "@/lib/kernel/viewer";
import type { NAME_SHOWN } from "./schema";

/**
 * What a device shows whose address had already answered: the same card, bound to nothing. Otherwise the form would
 * tell anybody who types an address whether its owner is coming.
 */
export type StandIn = {
  status: "going" | "waitlisted" | "canceled";
  guests: number;
  place: number;
  nameShown: (typeof NAME_SHOWN)[number];
  firstTime: boolean | null;
};

/** What a device remembers of an RSVP that was made on it. */
export type DeviceRsvp = { rsvpId: string; version: number } | { standIn: StandIn };

/** What shows that an RSVP is somebody's to change: a session, a mailed link, or what the device remembers. */
export type RsvpCredential =
  | { by: "person"; person: Person }
  | { by: "link"; token: string }
  | { by: "phone"; rsvpId: string; version: number }
  | { by: "stand-in"; standIn: StandIn };

/** A session and a mailed link prove the address; on a device anybody's may have been typed. */
export function provesAddress(credential: RsvpCredential | null): boolean {
  return credential?.by === "person" || credential?.by === "link";
}

/** Whom the log of seats names. */
export function actorFor(credential: RsvpCredential, rsvpId: string): Actor {
  if (credential.by === "person") return actorOf(credential.person);
  return { actorKind: credential.by, actorId: rsvpId, actorName: null };
}
