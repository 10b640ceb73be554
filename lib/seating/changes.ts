import type { Verb } from "@/lib/activity/verbs";
import type { Locale, RsvpChange } from "@/lib/platform/db/generated/client";
import type { RsvpState } from "./rules";

/** The verbs that change seats, and what the log says of them. */
export const CHANGE_BY_VERB = {
  "rsvp.created": "created",
  "rsvp.returned": "returned",
  "rsvp.promoted": "promoted",
  "rsvp.seated-by-host": "overridden",
  "rsvp.guests-changed": "guests_changed",
  "rsvp.canceled": "canceled",
  "rsvp.left": "canceled",
  "rsvp.canceled-with-meetup": "canceled",
  "rsvp.dropped": "canceled",
  "rsvp.removed-by-host": "overridden",
  "rsvp.released": "released",
} as const satisfies Partial<Record<Verb, RsvpChange>>;

export type SeatVerb = keyof typeof CHANGE_BY_VERB;

export type SeatChange = {
  rsvp: {
    id: string;
    locale: Locale;
    attemptId?: string | null;
    isDuplicate?: boolean;
    user: { email: string };
  };
  before: RsvpState | null;
  after: RsvpState;
  verb: SeatVerb;
  /** Why a host overrode the order. */
  reason?: string;
  /** Sends no mail. */
  silent?: boolean;
};

export type Ending = Extract<
  SeatVerb,
  | "rsvp.canceled"
  | "rsvp.left"
  | "rsvp.canceled-with-meetup"
  | "rsvp.dropped"
  | "rsvp.removed-by-host"
  | "rsvp.released"
>;
