import type { Locale } from "@/lib/platform/i18n/locales";
import type { EventSnapshot, SnapshotMeetup } from "@/lib/snapshot/queries";
import type { MeetupViewer } from "@/lib/snapshot/viewer-queries";

export type CityPageProps = {
  locale: Locale;
  snapshot: EventSnapshot;
  /** The page's meetup, from the snapshot. */
  meetup: SnapshotMeetup;
  viewer: MeetupViewer;
  /** Whether a form of this very request was rejected: without scripts, it is shown again. */
  wasRejected: boolean;
  now: Date;
  /** "https://example.ca" */
  origin: string;
};
