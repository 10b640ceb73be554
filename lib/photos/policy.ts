import type { Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

type Meetup = { organizerIds: string[]; hostIds: string[] };

/** Hosts add, publish and hide photos of their own meetup, organizers of all. */
export function mayManagePhotos(viewer: Person | null, meetup: Meetup): boolean {
  return mayEditMeetup(viewer, meetup);
}
