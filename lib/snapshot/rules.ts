import type { EventSnapshot, SnapshotMeetup } from "./queries";

/** The meetup with a slug; a canceled one yields to its successor. */
export function meetupOf({ meetups }: EventSnapshot, slug: string): SnapshotMeetup | null {
  const found = meetups.filter((meetup) => meetup.slug === slug);
  return found.find((meetup) => meetup.status !== "canceled") ?? found[0] ?? null;
}
