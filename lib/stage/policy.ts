import { personOf, type Viewer } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";
import { mayChangeProposal } from "@/lib/talks/policy";

type Meetup = { id: string; kind: "city" | "afar"; organizerIds: string[]; hostIds: string[] };

/** Who runs the meetup, and whoever they handed the stage to; from afar there is none. */
export function mayRunStage(viewer: Viewer, meetup: Meetup, now: Date): boolean {
  if (meetup.kind !== "city") return false;
  if (viewer?.kind === "pass")
    return viewer.role === "emcee" && viewer.meetupId === meetup.id && now < viewer.until;
  return mayEditMeetup(personOf(viewer), meetup);
}

/** Notes are their speaker's alone. */
export function mayWriteNotes(viewer: Viewer, talk: { proposerId: string }): boolean {
  return mayChangeProposal(viewer, talk);
}
