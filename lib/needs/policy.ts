import type { Person } from "@/lib/kernel/viewer";
import { isHost } from "@/lib/meetups/policy";

/** What somebody needs is seen by the meetup's hosts; not even the event's organizers do. */
export const maySeeNeeds = (viewer: Person | null, meetup: { hostIds: string[] }): boolean =>
  isHost(viewer, meetup);
