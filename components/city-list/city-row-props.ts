import type { ShownHeadCount } from "@/lib/attendance/queries";
import type { StripPlace } from "@/lib/places/strip-rules";
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
  Partial<Pick<SnapshotMeetup, "going" | "isFull" | "hereAt">>;

export type RowCount = Pick<ShownHeadCount, "people" | "precision">;

/** What a row says: ready texts, and only those that it has, because a page's data repeats them. */
export type CityRowProps = {
  slug: string;
  name: string;
  /** Undefined for the meetup from afar. */
  zone?: StripPlace;
  badges?: RowBadge[];
  /** How many were counted. */
  counted?: string;
  facts?: string;
  where?: string;
  action: RowAction;
  /** With a button that RSVPs: the meetup's id. */
  tap?: string;
  isFull?: true;
  isNearest?: true;
};

export type RowBadge = { tone?: "ok" | "warn" | "danger"; icon?: "pin"; text: string };

/** The viewer's own RSVP, or what can be done. */
export type RowAction = "mine" | "waiting" | "see" | "go" | "join";

export type RowTexts = {
  /** Each zone's name, written out. */
  zones: Partial<Record<StripPlace, string>>;
  actions: Partial<
    Record<RowAction, { text: string /** With the placeholder TOWN. */; name: string }>
  >;
  pending: string;
};
