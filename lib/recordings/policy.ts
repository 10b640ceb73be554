import type { Person } from "@/lib/kernel/viewer";
import { mayRunLineUp } from "@/lib/slots/policy";
import { mayChangeProposal } from "@/lib/talks/policy";

type Talk = { proposerId: string; mayBeFilmed: boolean };
type Rights = { organizerIds: string[]; hostIds: string[] };

/** Its speaker, or a host unless the speaker may not be filmed. */
export function maySetRecording(viewer: Person | null, talk: Talk, meetup: Rights): boolean {
  return mayChangeProposal(viewer, talk) || (talk.mayBeFilmed && mayRunLineUp(viewer, meetup));
}
