import { mayEditEvent } from "@/lib/events/policy";
import { personOf, type Viewer } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

type Meetup = { id: string; kind: "city" | "afar"; organizerIds: string[]; hostIds: string[] };

/** Hosts and the pass of a meetup's door count heads there, organizers everywhere; from afar there is no room to count. */
export function mayCountHeads(viewer: Viewer, meetup: Meetup, now: Date): boolean {
  if (meetup.kind !== "city") return false;
  if (viewer?.kind === "pass")
    return viewer.role === "door" && viewer.meetupId === meetup.id && now < viewer.until;
  return mayEditMeetup(personOf(viewer), meetup);
}

/** What came by telephone came to the organizers. */
export function mayCountByPhone(
  viewer: Viewer,
  meetup: Pick<Meetup, "kind" | "organizerIds">,
): boolean {
  return meetup.kind === "city" && mayEditEvent(personOf(viewer), meetup);
}
