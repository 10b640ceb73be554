import { cityName } from "@/lib/places/rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { formatDayShort, formatTime } from "@/lib/platform/time/format";
import type { LocalDate, LocalTime } from "@/lib/platform/time/local";
import { type Dated, type EventPhase, eventPhase } from "./rules";

type Status = "proposed" | "published" | "canceled";

/** Neither proposed nor canceled. */
export function published<Meetup extends { status: Status }>(meetups: readonly Meetup[]): Meetup[] {
  return meetups.filter((meetup) => meetup.status === "published");
}

type Night = { event: { localDate: LocalDate }; meetups: readonly (Dated & { status: Status })[] };

/** Of a night whose meetups may be of any status. */
export const nightPhase = ({ event, meetups }: Night, now: Date): EventPhase =>
  eventPhase({ localDate: event.localDate, meetups: published(meetups) }, now);

/** The published cities, whose local times are listed for the meetup from afar. */
export function citiesOf<Meetup extends { kind: "city" | "afar"; status: Status }>(
  meetups: readonly Meetup[],
): Meetup[] {
  return published(meetups).filter((meetup) => meetup.kind === "city");
}

/** The event's other published meetups. */
export function othersOf<Meetup extends { id: string; status: Status }>(
  meetup: { id: string },
  meetups: readonly Meetup[],
): Meetup[] {
  return published(meetups).filter(({ id }) => id !== meetup.id);
}

type Clock = {
  kind: "city" | "afar";
  status: Status;
  localDate: LocalDate;
  startsLocal: LocalTime;
};

/** "7 pm wherever you are": the local start that all cities share, else null. */
export function sharedStart(
  event: { localDate: LocalDate; localTime: LocalTime },
  meetups: readonly Clock[],
): LocalTime | null {
  const cities = citiesOf(meetups);
  const [first] = cities;
  if (!first) return event.localTime;
  const same = (city: Clock) =>
    city.startsLocal === first.startsLocal && city.localDate === event.localDate;
  return cities.every(same) ? first.startsLocal : null;
}

type Placed = {
  kind: "city" | "afar";
  stripPlace: StripPlace;
  startsAt: Date;
  city: { nameEn: string; nameFr: string } | null;
};

/** By zone from east to west, then by instant and name; the one from afar comes last. */
export function eastToWest<Meetup extends Placed>(
  meetups: readonly Meetup[],
  locale: Locale,
): Meetup[] {
  const name = ({ city }: Meetup) => (city ? cityName(city, locale) : "");
  const zone = ({ kind, stripPlace }: Meetup) =>
    kind === "afar" ? STRIP.length : STRIP.indexOf(stripPlace);
  return [...meetups].sort(
    (a, b) =>
      zone(a) - zone(b) ||
      a.startsAt.getTime() - b.startsAt.getTime() ||
      name(a).localeCompare(name(b), locale),
  );
}

/** "7 pm", or if the meetup is on another date, "Fri, Nov 27, 7 pm". */
export function startOnNight(
  meetup: { localDate: LocalDate; startsLocal: LocalTime },
  eventDate: LocalDate,
  locale: Locale,
): string {
  const time = formatTime(meetup.startsLocal, locale);
  if (meetup.localDate === eventDate) return time;
  return `${formatDayShort(meetup.localDate, locale)}, ${time}`;
}

const KEPT_MS = 7 * 86_400_000;

/** What is kept of a meetup for a week is erased once it ended at this instant or before. */
export const erasedIfEndedBy = (now: Date): Date => new Date(now.getTime() - KEPT_MS);
