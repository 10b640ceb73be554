import { mayEditEvent } from "@/lib/events/policy";
import type { Person } from "@/lib/kernel/viewer";

type Meetup = {
  status: "proposed" | "published" | "canceled";
  eventStatus: "draft" | "published" | "canceled";
  organizerIds: string[];
  hostIds: string[];
};

/** What is published everybody may read; what is not, its hosts and the event's organizers. */
export function maySeeMeetup(viewer: Person | null, meetup: Meetup): boolean {
  const open = meetup.status !== "proposed" && meetup.eventStatus !== "draft";
  return open || mayEditMeetup(viewer, meetup);
}

/** A host edits only the own meetup; an organizer all of the event's. */
export function mayEditMeetup(
  viewer: Person | null,
  meetup: Pick<Meetup, "organizerIds" | "hostIds">,
): boolean {
  const hosts = viewer !== null && !viewer.suspended && meetup.hostIds.includes(viewer.id);
  return hosts || mayEditEvent(viewer, meetup);
}
