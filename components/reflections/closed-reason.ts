import type { Locale } from "@/lib/platform/i18n/locales";
import { formatDateAt, formatTimeInAt } from "@/lib/platform/time/format-instant";
import { placeReflection } from "@/lib/reflections/rules";
import { placeName, type Translator } from "./byline";

type Event = Parameters<typeof placeReflection>[0];
type Meetup = Event["meetups"][number] & {
  slug: string;
  timeZone: string;
  city: { nameEn: string; nameFr: string } | null;
};

/** A sentence on why reflections are closed; null while they are open. */
export function closedReason(
  t: Translator,
  event: Omit<Event, "meetups"> & { meetups: readonly Meetup[] },
  now: Date,
  locale: Locale,
): string | null {
  const place = placeReflection(event, now);
  if (place === "open") return null;
  if (place === "event-canceled") return t("closed");
  const cities = event.meetups.filter((meetup) => meetup.city);
  const [first] = cities.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  if (!first) return t("opens-with-doors");
  const { startsAt, timeZone } = first;
  const date = formatDateAt(startsAt, timeZone, locale);
  const town = placeName(t, first, locale);
  const time = formatTimeInAt(startsAt, { timeZone, town }, locale);
  return t("opens", { when: t("when", { date, time }) });
}
