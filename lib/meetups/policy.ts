import { mayEditEvent } from "@/lib/events/policy";
import type { Person } from "@/lib/kernel/viewer";

type Meetup = {
  status: "proposed" | "published" | "canceled";
  eventStatus: "draft" | "published" | "canceled";
  organizerIds: string[];
  hostIds: string[];
};

/** Everybody may see a published meetup; otherwise its hosts and the event's organizers. */
export function maySeeMeetup(viewer: Person | null, meetup: Meetup): boolean {
  const open = meetup.status !== "proposed" && meetup.eventStatus !== "draft";
  return open || mayEditMeetup(viewer, meetup);
}

/** Hosts edit their own meetup, organizers all of the event's. */
export function mayEditMeetup(
  viewer: Person | null,
  meetup: Pick<Meetup, "organizerIds" | "hostIds">,
): boolean {
  return isHost(viewer, meetup) || mayEditEvent(viewer, meetup);
}

export const isHost = (viewer: Person | null, { hostIds }: { hostIds: string[] }): boolean =>
  viewer !== null && !viewer.suspended && hostIds.includes(viewer.id);
