import type { Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

type Meetup = { organizerIds: string[]; hostIds: string[] };

/** Hosts show and hide the answers of their own meetup, organizers of all; theirs are shown at once. */
export function mayModerateAnswers(viewer: Person | null, meetup: Meetup): boolean {
  return mayEditMeetup(viewer, meetup);
}
