import type { Person } from "@/lib/kernel/viewer";

type Event = { status: "draft" | "published" | "canceled"; organizerIds: string[] };

/** Everybody may see a published or canceled event; its organizers and hosts also a draft. */
export function maySeeEvent(
  viewer: Person | null,
  { hostIds = [], ...event }: Event & { hostIds?: string[] },
): boolean {
  return event.status !== "draft" || mayFillEvent(viewer, { ...event, hostIds });
}

export function mayEditEvent(viewer: Person | null, event: Pick<Event, "organizerIds">): boolean {
  return viewer !== null && !viewer.suspended && event.organizerIds.includes(viewer.id);
}

/** Hosts of its meetups may fill missing translations, not overwrite. */
export function mayFillEvent(
  viewer: Person | null,
  event: Pick<Event, "organizerIds"> & { hostIds: string[] },
): boolean {
  const hosts = viewer !== null && !viewer.suspended && event.hostIds.includes(viewer.id);
  return hosts || mayEditEvent(viewer, event);
}
