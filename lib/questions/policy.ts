import type { Person } from "@/lib/kernel/viewer";
import { isHost } from "@/lib/meetups/policy";

/** The meetup's hosts see the answers; not even the event's organizers do. */
export const maySeeAnswers = (viewer: Person | null, meetup: { hostIds: string[] }): boolean =>
  isHost(viewer, meetup);
