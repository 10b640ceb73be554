import type { Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

type Meetup = { kind: "city" | "afar"; organizerIds: string[]; hostIds: string[] };

/** Hosts count heads at their own meetup, organizers at all; the meetup from afar has no room to count. */
export function mayCountHeads(viewer: Person | null, meetup: Meetup): boolean {
  return meetup.kind === "city" && mayEditMeetup(viewer, meetup);
}
