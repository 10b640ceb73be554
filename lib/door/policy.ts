import type { Viewer } from "@/lib/kernel/viewer";
import { mayEditMeetup } from "@/lib/meetups/policy";

type Meetup = { id: string; kind: "city" | "afar"; organizerIds: string[]; hostIds: string[] };

/** Let people in and count heads: who runs the meetup, and whoever they handed the door to; from afar there is no room. */
export function mayWorkDoor(viewer: Viewer, meetup: Meetup, now: Date): boolean {
  if (meetup.kind !== "city") return false;
  if (viewer?.kind === "pass")
    return viewer.role === "door" && viewer.meetupId === meetup.id && now < viewer.until;
  return mayRunDoor(viewer, meetup);
}

/** Who hands it out, revokes phones, and accepts what a revoked one sent. */
export function mayRunDoor(viewer: Viewer, meetup: Omit<Meetup, "id">): boolean {
  return viewer?.kind === "person" && meetup.kind === "city" && mayEditMeetup(viewer, meetup);
}
