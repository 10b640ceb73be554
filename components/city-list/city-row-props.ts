import type { ShownHeadCount } from "@/lib/attendance/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { ShownAnswer } from "@/lib/rsvps/queries";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";

/** A proposed meetup has no attendees yet. */
export type RowMeetup = Pick<
  SnapshotMeetup,
  | "id"
  | "slug"
  | "eventSlug"
  | "kind"
  | "status"
  | "eventStatus"
  | "stripPlace"
  | "localDate"
  | "startsLocal"
  | "startsAt"
  | "endsAt"
  | "rsvpsCloseAt"
  | "venue"
  | "city"
> &
  Partial<Pick<SnapshotMeetup, "going" | "isFull">>;

export type CityRowProps = {
  locale: Locale;
  eventDate: string;
  meetup: RowMeetup;
  /** The latest head count. */
  count: Pick<ShownHeadCount, "people" | "precision"> | undefined;
  /** The viewer's own RSVP. */
  rsvp: ShownAnswer["status"] | undefined;
  /** Whether one press RSVPs: the viewer's name is known and they have no seat elsewhere. */
  isOneTap: boolean;
  /** Whether this city is the nearest to the viewer's town. */
  isNearest: boolean;
  /** Whether cities start at different times. */
  showsTime: boolean;
  now: Date;
};
