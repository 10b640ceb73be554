import type { Person } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

type Meetup = { kind: "city" | "afar"; organizerIds: string[]; hostIds: string[] };

/** A city's hosts say that its figures are right, organizers of all; from afar there is no room. */
export function mayConfirmFigures(viewer: Person | null, meetup: Meetup): boolean {
  return meetup.kind === "city" && mayEditMeetup(viewer, meetup);
}
