import { placeName } from "@/lib/meetups/rules";
import { citiesOf, eastToWest } from "@/lib/phases/night-rules";
import { clockTown, startInTown } from "@/lib/places/clock-rules";
import type { City } from "@/lib/places/queries";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import {
  formatDate,
  formatTime,
  formatTimeInTowns,
  formatTimeRangeIn,
  formatWeekday,
} from "@/lib/platform/time/format";
import { formatElsewhereAt } from "@/lib/platform/time/format-instant";
import { toWall } from "@/lib/platform/time/zones";
import { townNames } from "@/lib/share/sentence-rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";

type MeetupTimes = Pick<
  SnapshotMeetup,
  "city" | "timeZone" | "localDate" | "startsLocal" | "endsLocal" | "startsAt"
>;

type Props = { locale: Locale; meetup: MeetupTimes; town: City | null };

/** The date and local time, and the same instant in the reader's town. */
export function CityWhen({ locale, meetup, town }: Props) {
  const { timeZone, startsAt } = meetup;
  const there = town && { timeZone: town.timeZone, town: cityName(town, locale) };
  const t = useTranslations("nights.town");
  const other = there && town.id !== meetup.city?.id ? there : null;
  const elsewhere =
    other &&
    (formatElsewhereAt(startsAt, timeZone, other, locale) ??
      t("same", townNames(other.town, locale)));
  return (
    <div className="grid gap-0.5 text-ink">
      <p className="first-letter:uppercase">{formatDate(meetup.localDate, locale)}</p>
      <p className="text-ink-2">
        {formatTimeRangeIn(meetup, clockTown(meetup, locale), locale)}
        {elsewhere && <span className="block">{elsewhere}</span>}
      </p>
    </div>
  );
}

type StreamProps = {
  locale: Locale;
  afar: MeetupTimes;
  meetups: (MeetupTimes & Pick<SnapshotMeetup, "id" | "kind" | "status" | "stripPlace">)[];
  town: City | null;
};

/** The stream's start in the reader's town, or else in each city. */
export function StreamClocks({ locale, afar, meetups, town }: StreamProps) {
  const t = useTranslations("nights.town");
  const cities = eastToWest(citiesOf(meetups), locale);
  if (town) {
    const wall = toWall(afar.startsAt, town.timeZone);
    const there = formatTimeInTowns(wall, [cityName(town, locale)], locale, afar.localDate);
    return <p className="text-lg">{there}</p>;
  }
  if (cities.length === 0) return <p className="text-lg">{startInTown(afar, locale)}</p>;
  const clock = (timeZone: string) => {
    const { date, time } = toWall(afar.startsAt, timeZone);
    const weekday = date === afar.localDate ? "" : ` ${formatWeekday(date, locale)}`;
    return `${formatTime(time, locale)}${weekday}`;
  };
  return (
    <div className="grid gap-2">
      <p className="text-ink-2">{t("afarClock")}</p>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 sm:grid-cols-3">
        {cities.map((meetup) => (
          <li
            key={meetup.id}
            className="flex justify-between gap-2 border-hairline border-b py-1.5"
          >
            <span className="min-w-0">{placeName(meetup, locale)}</span>
            <span className="whitespace-nowrap tabular-nums">{clock(meetup.timeZone)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
