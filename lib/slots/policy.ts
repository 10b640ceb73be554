import { personOf, type Viewer } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

type Rights = { organizerIds: string[]; hostIds: string[] };

/** Hosts run the line-up of their own meetup, organizers of all. */
export function mayRunLineUp(viewer: Viewer, meetup: Rights): boolean {
  return mayEditMeetup(personOf(viewer), meetup);
}
