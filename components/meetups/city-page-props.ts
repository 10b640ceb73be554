import type { ShownHeadCount } from "@/lib/attendance/queries";
import type { ShownEvent } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { City } from "@/lib/places/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { whoIsComing } from "@/lib/rsvps/coming-queries";
import type { MyAnswer } from "@/lib/rsvps/queries";
import type { ShownLineUp } from "@/lib/talks/queries";

export type CityPageProps = {
  locale: Locale;
  viewer: Person | null;
  event: ShownEvent;
  meetup: ShownMeetup;
  meetups: ShownMeetup[];
  cities: City[];
  town: City | null;
  mine: MyAnswer;
  coming: Awaited<ReturnType<typeof whoIsComing>>;
  hosts: string[];
  lineUp: ShownLineUp | null;
  counts: ShownHeadCount[];
  /** The RSVP was just sent back: its form stays, with what was typed. */
  isSentBack: boolean;
  now: Date;
  /** "https://example.ca" */
  origin: string;
};
