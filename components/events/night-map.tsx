import { useTranslations } from "next-intl";
import { published } from "@/lib/events/night-rules";
import { meetupPhase } from "@/lib/events/phase-rules";
import { stripLight } from "@/lib/events/strip-rules";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { CanadaMap } from "./canada-map";
import type { Answers } from "./city-list";
import type { MapCity } from "./map-layout";

type Mapped = Pick<ShownMeetup, "id" | "kind" | "status" | "stripPlace" | "startsAt" | "endsAt"> & {
  city: Pick<
    NonNullable<ShownMeetup["city"]>,
    "nameEn" | "nameFr" | "latitude" | "longitude"
  > | null;
};

type Props = Pick<Answers, "going" | "counts"> & {
  locale: Locale;
  meetups: Mapped[];
  now: Date;
};

/** One dot a city; what it shows stands in the list as well. */
export function NightMap({ locale, meetups, now, going, counts }: Props) {
  const t = useTranslations("attendance.tally");
  const on = published(meetups);
  const cities = on.flatMap<MapCity>(({ city, ...meetup }) => {
    if (!city) return [];
    const count = counts.get(meetup.id);
    return {
      key: meetup.id,
      name: cityName(city, locale),
      latitude: city.latitude,
      longitude: city.longitude,
      stripPlace: meetup.stripPlace,
      phase: meetupPhase(meetup, now),
      people: count?.people ?? going.get(meetup.id)?.going ?? 0,
      count: count
        ? t(count.precision === "at_least" ? "at-least" : "number", { people: count.people })
        : null,
    };
  });
  return <CanadaMap cities={cities} light={stripLight(on, now)} />;
}
