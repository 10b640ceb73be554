import { type Counted, type Tally, tally } from "@/lib/attendance/rules";
import { citiesOf } from "@/lib/phases/night-rules";
import { type StripLight, stripLight } from "@/lib/phases/strip-rules";
import { isHere } from "@/lib/phases/tonight-rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import type { LocalDate } from "@/lib/platform/time/local";

export const REPLAY_SECONDS = 20;
/** More than this nobody sees in twenty seconds. */
const MOST_MOMENTS = 200;

type Report = { createdAt: Date };
type City = {
  kind: "city" | "afar";
  status: "proposed" | "published" | "canceled";
  stripPlace: StripPlace;
  localDate: LocalDate;
  startsAt: Date;
  endsAt: Date;
  hereAt: Date | null;
  headCounts: readonly Counted[];
  reports: readonly Report[];
};

type Happened<Of extends City> =
  | { what: "here" | "doors"; at: Date; meetup: Of }
  | { what: "count"; at: Date; meetup: Of; count: Of["headCounts"][number] }
  | { what: "report"; at: Date; meetup: Of; report: Of["reports"][number] }
  | { what: "over"; at: Date };

export type Moment<Of extends City> = Happened<Of> & {
  /** Since the replay began, in seconds. */
  second: number;
  light: StripLight;
  /** What was counted by then. */
  tally: Tally;
  byPlace: Partial<Record<StripPlace, Tally>>;
};

/** The cities of the night's date; those that moved away would leave hours in which nothing happens. */
function ofTheNight<Of extends City>(localDate: LocalDate, meetups: readonly Of[]): Of[] {
  const cities = citiesOf(meetups);
  const thatDate = cities.filter((meetup) => meetup.localDate === localDate);
  return thatDate.length > 0 ? thatDate : cities;
}

const valid = <Count extends Counted>(counts: readonly Count[]) =>
  counts.filter(({ voidedAt }) => voidedAt === null);

const HOUR_MS = 3_600_000;

/** A table that was laid at noon, or thanks of the next morning, would leave hours in which nothing happens. */
const isOfTheEvening = (at: Date, { startsAt, endsAt }: City) =>
  at.getTime() >= startsAt.getTime() - HOUR_MS && at.getTime() <= endsAt.getTime() + HOUR_MS;

function happenedIn<Of extends City>(meetup: Of): Happened<Of>[] {
  const counts = valid(meetup.headCounts).flatMap((count): Happened<Of>[] =>
    count.countedAt ? [{ what: "count", at: count.countedAt, meetup, count }] : [],
  );
  const reports = meetup.reports
    .filter(({ createdAt }) => isOfTheEvening(createdAt, meetup))
    .map((report): Happened<Of> => ({ what: "report", at: report.createdAt, meetup, report }));
  return [
    ...(isHere(meetup) && meetup.hereAt
      ? [{ what: "here" as const, at: meetup.hereAt, meetup }]
      : []),
    { what: "doors", at: meetup.startsAt, meetup },
    ...counts,
    ...reports,
  ];
}

/** Of many cities no reports, and then only the doors and the last head count of each. */
function bounded<Of extends City>(cities: readonly Of[]): Happened<Of>[] {
  const all = cities.map(happenedIn);
  if (all.flat().length <= MOST_MOMENTS) return all.flat();
  const silent = all.map((some) => some.filter(({ what }) => what !== "report"));
  if (silent.flat().length <= MOST_MOMENTS) return silent.flat();
  return silent.flatMap((some) => [
    ...some.filter(({ what }) => what === "doors"),
    ...some
      .filter(({ what }) => what === "count")
      .sort(byInstant)
      .slice(-1),
  ]);
}

const byInstant = (a: { at: Date }, b: { at: Date }) => a.at.getTime() - b.at.getTime();

type RecordedNight<Of extends City> = { localDate: LocalDate; meetups: readonly Of[]; now: Date };

/**
 * The night in twenty seconds, each moment at its share of them; of one instant in the order of `meetups`, which is from
 * east to west. Head counts whose time was not recorded are in the last moment alone. Null where nothing was recorded but
 * when doors were to open.
 */
export function replayOf<Of extends City>(night: RecordedNight<Of>): Moment<Of>[] | null {
  const cities = ofTheNight(night.localDate, night.meetups);
  const happened = bounded(cities).sort(byInstant);
  if (happened.every(({ what }) => what === "doors")) return null;
  const ends = [...cities.map(({ endsAt }) => endsAt), ...happened.map(({ at }) => at)];
  const over = new Date(Math.max(...ends.map((at) => at.getTime())));
  const from = happened[0]?.at ?? over;
  const length = Math.max(1, over.getTime() - from.getTime());
  const second = (at: Date) =>
    Math.round((10 * REPLAY_SECONDS * (at.getTime() - from.getTime())) / length) / 10;
  const timed = cities.map(withTimes);
  let counted: Counts = {
    tally: tally(
      cities.map(() => []),
      over,
    ),
    byPlace: {},
  };
  return [...happened, { what: "over" as const, at: over }].map((moment) => {
    if (moment.what === "over") counted = countedIn(STRIP, cities, night.now, counted);
    if (moment.what === "count")
      counted = countedIn([moment.meetup.stripPlace], timed, moment.at, counted);
    const light = stripLight(
      cities.map((city) =>
        city.hereAt && city.hereAt > moment.at ? { ...city, hereAt: null } : city,
      ),
      moment.at,
    );
    return { ...moment, second: second(moment.at), light, ...counted };
  });
}

type Counts = Pick<Moment<City>, "tally" | "byPlace">;
type CountedCity = Pick<City, "stripPlace" | "headCounts">;

const withTimes = ({ stripPlace, headCounts }: City): CountedCity => ({
  stripPlace,
  headCounts: headCounts.filter(({ countedAt }) => countedAt !== null),
});

/** The counts as they are at an instant, where only those of some places may have changed. */
function countedIn(
  places: readonly StripPlace[],
  cities: readonly CountedCity[],
  at: Date,
  before: Counts,
): Counts {
  const changed = places.flatMap((place) => {
    const there = cities.filter(({ stripPlace }) => stripPlace === place);
    const counts = there.map(({ headCounts }) => headCounts);
    const counted = tally(counts, at);
    return counted.people === null ? [] : [[place, counted] as const];
  });
  const byPlace: Counts["byPlace"] = { ...before.byPlace, ...Object.fromEntries(changed) };
  const all = Object.values(byPlace);
  const sum = (of: (one: Tally) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    byPlace,
    tally: {
      ...before.tally,
      people: all.length > 0 ? sum(({ people }) => people ?? 0) : null,
      atLeast: all.some(({ atLeast }) => atLeast),
      countedCities: sum(({ countedCities }) => countedCities),
    },
  };
}
