/** What a row says: ready texts, and only those that it has, because a page's data repeats them. */
export type GuestRowProps = {
  /** The RSVP's. */
  id: string;
  name: string;
  /** On the waitlist: the place in line. */
  place?: number;
  seats: number;
  /** Such as "and 2 guests". */
  guests?: string;
  needs?: string;
  notes?: string;
};

export type GuestTexts = Record<
  | "caption"
  | "name"
  | "place"
  | "party"
  | "needs"
  | "notes"
  | "actions"
  | "seatOpen"
  | "seatLead"
  | "seat"
  | "seatPending"
  | "cancelOpen"
  | "cancelLead"
  | "cancel"
  | "cancelPending",
  string
>;
