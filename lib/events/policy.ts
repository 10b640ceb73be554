import type { Person } from "@/lib/kernel/viewer";

type Event = { status: "draft" | "published" | "canceled"; organizerIds: string[] };

/** What is published everybody may read, and what was canceled after it; a draft its organizers and hosts. */
export function maySeeEvent(
  viewer: Person | null,
  { hostIds = [], ...event }: Event & { hostIds?: string[] },
): boolean {
  return event.status !== "draft" || mayFillEvent(viewer, { ...event, hostIds });
}

/** An organizer edits the event and all its meetups. */
export function mayEditEvent(viewer: Person | null, event: Pick<Event, "organizerIds">): boolean {
  return viewer !== null && !viewer.suspended && event.organizerIds.includes(viewer.id);
}

/** A host of one of its meetups may fill, not overwrite, what an event says in only one language. */
export function mayFillEvent(
  viewer: Person | null,
  event: Pick<Event, "organizerIds"> & { hostIds: string[] },
): boolean {
  const hosts = viewer !== null && !viewer.suspended && event.hostIds.includes(viewer.id);
  return hosts || mayEditEvent(viewer, event);
}
