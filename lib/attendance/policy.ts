import type { Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

type Meetup = { kind: "city" | "afar"; organizerIds: string[]; hostIds: string[] };

/** A host counts the heads of the own meetup, an organizer those of all; from afar there is no room. */
export function mayCountHeads(viewer: Person | null, meetup: Meetup): boolean {
  return meetup.kind === "city" && mayEditMeetup(viewer, meetup);
}
