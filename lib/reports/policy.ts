import type { Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

/** Hosts say something of their own room, organizers of all; they also hide it. */
export function mayReport(
  viewer: Person | null,
  meetup: { organizerIds: string[]; hostIds: string[] },
): boolean {
  return mayEditMeetup(viewer, meetup);
}
