import type { ShownHeadCount } from "@/lib/attendance/queries";
import { published } from "@/lib/phases/night-rules";
import { meetupPhase } from "@/lib/phases/rules";
import { stripLight } from "@/lib/phases/strip-rules";
import { showsHere } from "@/lib/phases/tonight-rules";
import { cityName, isLocated } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { CanadaMap } from "./canada-map";
import type { MapCity } from "./map-layout";

type MapMeetup = Pick<
  SnapshotMeetup,
  "id" | "slug" | "kind" | "status" | "stripPlace" | "startsAt" | "endsAt" | "hereAt" | "going"
> & {
  city: Pick<
    NonNullable<SnapshotMeetup["city"]>,
    "nameEn" | "nameFr" | "latitude" | "longitude"
  > | null;
};

type Props = {
  locale: Locale;
  meetups: MapMeetup[];
  /** The latest head count of each meetup that has one. */
  counts: ReadonlyMap<string, Pick<ShownHeadCount, "people" | "precision">>;
  now: Date;
};

/** One dot per city. The list of cities has the same information. */
export function EventMap({ locale, meetups, counts, now }: Props) {
  const t = useTranslations("attendance.tally");
  const on = published(meetups);
  const cities = on.flatMap<MapCity>(({ city, ...meetup }) => {
    if (!city || !isLocated(city)) return [];
    const count = counts.get(meetup.id);
    return {
      key: meetup.slug,
      name: cityName(city, locale),
      latitude: city.latitude,
      longitude: city.longitude,
      stripPlace: meetup.stripPlace,
      phase: meetupPhase(meetup, now),
      isHere: showsHere(meetup, now),
      people: count?.people ?? meetup.going,
      count: count
        ? t(count.precision === "at_least" ? "at-least" : "number", { people: count.people })
        : null,
    };
  });
  return <CanadaMap cities={cities} light={stripLight(on, now)} />;
}
