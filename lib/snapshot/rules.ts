import type { EventSnapshot, SnapshotMeetup } from "./queries";

/** The meetup at an address; a canceled one gives way to its successor. */
export function meetupOf({ meetups }: EventSnapshot, slug: string): SnapshotMeetup | null {
  const found = meetups.filter((meetup) => meetup.slug === slug);
  return found.find((meetup) => meetup.status !== "canceled") ?? found[0] ?? null;
}
