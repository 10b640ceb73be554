import type { Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

type Meetup = { kind: "city" | "afar"; organizerIds: string[]; hostIds: string[] };

/** A city's hosts write its debrief, organizers any; from afar there is no room to tell of. */
export function mayDebrief(viewer: Person | null, meetup: Meetup): boolean {
  return meetup.kind === "city" && mayEditMeetup(viewer, meetup);
}
