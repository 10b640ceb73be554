import type { EventSnapshot, SnapshotMeetup } from "./queries";
import type { EventViewer } from "./viewer-queries";

/** The meetup with a slug; a canceled one yields to its successor. */
export function meetupOf({ meetups }: EventSnapshot, slug: string): SnapshotMeetup | null {
  const found = meetups.filter((meetup) => meetup.slug === slug);
  return found.find((meetup) => meetup.status !== "canceled") ?? found[0] ?? null;
}

/** The viewer's part of a page for somebody of whom nothing is known. */
export const STRANGER: EventViewer = {
  person: null,
  mayEdit: false,
  proposed: [],
  rsvps: {},
  town: null,
  wish: null,
};
