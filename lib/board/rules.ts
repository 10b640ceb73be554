import { type Statement, standingCounts, statements, tally } from "@/lib/attendance/rules";
import { waveAt } from "@/lib/call-ins/rules";
import { citiesOf, eastToWest, published } from "@/lib/phases/night-rules";
import { type EventPhase, eventPhase, meetupPhase, type Phase } from "@/lib/phases/rules";
import { type StripLight, stripLight } from "@/lib/phases/strip-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { EventSnapshot, SnapshotMeetup } from "@/lib/snapshot/queries";

type BoardSnapshot = Pick<EventSnapshot, "event" | "meetups">;
type LineUp = SnapshotMeetup["lineUp"];
type Slot = NonNullable<LineUp>["slots"][number];

/** One meetup at a moment. */
export type BoardCity = {
  meetup: SnapshotMeetup;
  phase: Phase;
  /** The latest valid head count; null where nobody has counted. */
  count: SnapshotMeetup["headCounts"][number] | null;
  /** What the published line-up has for the moment. */
  onStage: Slot | null;
};

/** What the board shows of an event at a moment; names nobody but those on stage. */
export type Board = {
  phase: EventPhase;
  isCanceled: boolean;
  light: StripLight;
  numbers: Statement[];
  cities: BoardCity[];
  /** Where the stream is, and where it turns to next. */
  wave: ReturnType<typeof waveAt<SnapshotMeetup>>;
};

export function boardOf({ event, meetups }: BoardSnapshot, now: Date, locale: Locale): Board {
  const on = published(meetups);
  const towns = citiesOf(meetups);
  const phase = eventPhase({ localDate: event.localDate, meetups: on }, now);
  const people = towns.reduce((sum, { going }) => sum + going, 0);
  const counts = tally(
    towns.map(({ headCounts }) => headCounts),
    now,
  );
  return {
    phase,
    isCanceled: event.status === "canceled",
    light: stripLight(on, now),
    numbers: statements(phase, { people, cities: towns.length }, counts),
    wave: waveAt(towns, now),
    cities: eastToWest(on, locale).map((meetup) => ({
      meetup,
      phase: meetupPhase(meetup, now),
      count: standingCounts(meetup.headCounts, now)[0] ?? null,
      onStage: slotAt(meetup.lineUp, now),
    })),
  };
}

/** The slot of a line-up at a moment; null in a changeover, and before and after it. */
export function slotAt<Timed extends { startsAt: Date; endsAt: Date }>(
  lineUp: { slots: readonly Timed[] } | null,
  now: Date,
): Timed | null {
  return lineUp?.slots.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt) ?? null;
}

type Clock = { startsAt: Date; endsAt: Date; kind: "city" | "afar" };

/** Whose clock the board goes by: the city whose doors opened last, or the first one to come. */
export function boardClock<Meetup extends Clock>(meetups: readonly Meetup[], now: Date) {
  const byStart = [...meetups].sort(
    (a, b) =>
      Number(a.kind === "afar") - Number(b.kind === "afar") ||
      a.startsAt.getTime() - b.startsAt.getTime(),
  );
  return byStart.findLast(({ kind, startsAt }) => kind === "city" && startsAt <= now) ?? byStart[0];
}
