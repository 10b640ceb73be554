import type { Person } from "@/lib/kernel/viewer";

/** The meetup's hosts see the answers; not even the event's organizers do. */
export function maySeeAnswers(viewer: Person | null, { hostIds }: { hostIds: string[] }): boolean {
  return viewer !== null && !viewer.suspended && hostIds.includes(viewer.id);
}
