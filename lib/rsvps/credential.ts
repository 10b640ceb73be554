import type { Actor, Person } from "@/lib/kernel/viewer";
import { actorOf } from "@/lib/kernel/viewer";
import type { NAME_SHOWN } from "./schema";

/**
 * What a phone shows whose address had already answered: the same card, bound to nothing. Otherwise the form
 * would tell anybody who types an address whether its owner is coming.
 */
export type StandIn = {
  status: "going" | "waitlisted" | "canceled";
  guests: number;
  place: number;
  nameShown: (typeof NAME_SHOWN)[number];
  firstTime: boolean | null;
};

/** What a phone keeps of an answer that was given on it. */
export type Kept = { rsvpId: string; version: number } | { standIn: StandIn };

/** On whose behalf an answer is changed: of who is signed in, of a mailed link, or of what this phone keeps. */
export type Asker =
  | { by: "person"; person: Person }
  | { by: "link"; token: string }
  | { by: "phone"; rsvpId: string; version: number }
  | { by: "stand-in"; standIn: StandIn };

export function asker(
  viewer: Person | null,
  token: string | undefined,
  kept: Kept | null,
): Asker | null {
  if (token) return { by: "link", token };
  if (viewer) return { by: "person", person: viewer };
  if (!kept) return null;
  return "standIn" in kept ? { by: "stand-in", ...kept } : { by: "phone", ...kept };
}

/** As the log of seats keeps it. */
export function actorFor(asker: Asker, rsvpId: string): Actor {
  if (asker.by === "person") return actorOf(asker.person);
  return { actorKind: asker.by, actorId: rsvpId, actorName: null };
}
