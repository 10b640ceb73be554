import type { Person } from "@/lib/kernel/viewer";
import { mayRunLineUp } from "@/lib/slots/policy";
import { goneState } from "@/lib/slots/rules";
import { mayChangeProposal } from "@/lib/talks/policy";
import { isAccepted, type TalkState } from "@/lib/talks/rules";

type Rights = { organizerIds: string[]; hostIds: string[] };

/** Hosts check, lock and unlock the decks of their meetup, and send one for a speaker. */
export function mayManageDecks(viewer: Person | null, meetup: Rights): boolean {
  return mayRunLineUp(viewer, meetup);
}

type Speakers = { proposerId: string; coSpeakers: readonly { userId: string | null }[] };

/** Whoever speaks sends a talk's slides and sees them, or a host. */
export function mayHandleDeck(viewer: Person | null, talk: Speakers, meetup: Rights): boolean {
  return (
    mayChangeProposal(viewer, talk) || isCoSpeaker(viewer, talk) || mayManageDecks(viewer, meetup)
  );
}

/** Of a talk that won't be given, its proposer alone still sees what was sent; nothing of it changes. */
export function mayReadDeck(
  viewer: Person | null,
  talk: Speakers & { state: TalkState },
  meetup: Rights,
): boolean {
  if (goneState(talk.state)) return mayChangeProposal(viewer, talk);
  return isAccepted(talk.state) && mayHandleDeck(viewer, talk, meetup);
}

const isCoSpeaker = (viewer: Person | null, { coSpeakers }: Speakers): boolean =>
  viewer !== null && !viewer.suspended && coSpeakers.some(({ userId }) => userId === viewer.id);
