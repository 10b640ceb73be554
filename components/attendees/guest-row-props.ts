import type { Locale } from "@/lib/platform/i18n/locales";

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
  /** While no host has answered them. */
  needsOpen?: string;
  answers?: AnswerProps[];
  notes?: string;
};

/** `to` is the question's number, counted from 0. */
export type AnswerProps = { to: number; text: string };

export type QuestionProps = {
  text: string;
  lang: Locale;
  /** Printed with the list. */
  inList: boolean;
};

export type GuestTexts = Record<
  | "caption"
  | "name"
  | "place"
  | "party"
  | "needs"
  | "answers"
  | "notes"
  | "actions"
  | "reason"
  | "reasonHint"
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
