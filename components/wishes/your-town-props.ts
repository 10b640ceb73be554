import type { ShownEvent } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { City } from "@/lib/places/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { TownWish } from "@/lib/wishes/queries";

export type YourTownProps = {
  locale: Locale;
  viewer: Person | null;
  event: ShownEvent;
  /** The published ones. */
  meetups: ShownMeetup[];
  cities: City[];
  town: City | null;
  wish: TownWish | null;
  now: Date;
};
