import { mayEditEvent } from "@/lib/events/policy";
import type { Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

/** Organizers thank for the whole event, and hosts for their own meetup; `hostIds` is null of the event. */
export function mayThank(
  viewer: Person | null,
  { organizerIds, hostIds }: { organizerIds: string[]; hostIds: string[] | null },
): boolean {
  return hostIds
    ? mayEditMeetup(viewer, { organizerIds, hostIds })
    : mayEditEvent(viewer, { organizerIds });
}
