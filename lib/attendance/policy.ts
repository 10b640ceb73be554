import { mayEditEvent } from "@/lib/events/policy";
import { personOf, type Viewer } from "@/lib/kernel/viewer";

/** What came by telephone came to the organizers. */
export function mayCountByPhone(
  viewer: Viewer,
  meetup: { kind: "city" | "afar"; organizerIds: string[] },
): boolean {
  return meetup.kind === "city" && mayEditEvent(personOf(viewer), meetup);
}
