import type { Person } from "@/lib/kernel/viewer";
import { mayRunLineUp } from "@/lib/slots/policy";
import { mayChangeProposal } from "@/lib/talks/policy";

type Rights = { organizerIds: string[]; hostIds: string[] };

/** Hosts check, lock and unlock the decks of their meetup, and send one for a speaker. */
export function mayManageDecks(viewer: Person | null, meetup: Rights): boolean {
  return mayRunLineUp(viewer, meetup);
}

/** The speaker sends a talk's slides and sees them, or a host. */
export function mayHandleDeck(
  viewer: Person | null,
  talk: { proposerId: string },
  meetup: Rights,
): boolean {
  return mayChangeProposal(viewer, talk) || mayManageDecks(viewer, meetup);
}
