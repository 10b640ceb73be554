import type { Locale } from "@/lib/platform/i18n/locales";
import { type Localized, pick } from "@/lib/platform/i18n/pick";
import type { Translator } from "@/lib/platform/i18n/translator";
import { addDays, type LocalDate, type LocalTime, type Wall } from "@/lib/platform/time/local";
import { resolveWallTime } from "@/lib/platform/time/resolve-wall-time";
import type { ClockChoice } from "@/lib/platform/time/zones";

type Timed = { seconds: number; changeoverSeconds: number };

export type Scheduled<Slot> = Slot & { startsAt: Date; endsAt: Date };

/** Start and end of each slot: consecutive, with changeovers in between. */
export function schedule<Slot extends Timed>(
  slots: readonly Slot[],
  startsAt: Date,
): Scheduled<Slot>[] {
  let next = startsAt.getTime();
  return slots.map((slot) => {
    const starts = next;
    const ends = starts + slot.seconds * 1000;
    next = ends + slot.changeoverSeconds * 1000;
    return { ...slot, startsAt: new Date(starts), endsAt: new Date(ends) };
  });
}

/** After its changeover. Where the next talk was canceled, nothing begins then. */
export const nextStart = (slot: { endsAt: Date; changeoverSeconds: number }): number =>
  slot.endsAt.getTime() + slot.changeoverSeconds * 1000;

type Stretch<Slot> = { slot: Slot | null; startsAt: number; milliseconds: number };

/** An evening without holes: its slots with their changeovers, and null where a canceled talk left its time empty. */
export function stretches<Slot extends Scheduled<Timed>>(
  slots: readonly Slot[],
  startsAt: Date,
): Stretch<Slot>[] {
  return slots.flatMap((slot, at) => {
    const before = slots[at - 1];
    const free = before ? nextStart(before) : startsAt.getTime();
    const [starts, next] = [slot.startsAt.getTime(), nextStart(slot)];
    const own = { slot, startsAt: starts, milliseconds: next - starts };
    return starts > free
      ? [{ slot: null, startsAt: free, milliseconds: starts - free }, own]
      : [own];
  });
}

/** Seconds that the last slot runs past closing; 0 if it does not. */
export function overrun(scheduled: readonly { endsAt: Date }[], closesAt: Date): number {
  const last = scheduled.at(-1);
  return last ? Math.max(0, (last.endsAt.getTime() - closesAt.getTime()) / 1000) : 0;
}

/** The published meetups whose line-up is published, and not empty. */
export const withLineUps = <Meetup extends { status: string }, LineUp extends { slots: object[] }>(
  meetups: readonly (Meetup & { lineUp: LineUp | null })[],
) =>
  meetups.flatMap(({ lineUp, ...meetup }) =>
    lineUp && lineUp.slots.length > 0 && meetup.status === "published"
      ? [{ ...meetup, lineUp }]
      : [],
  );

/** States of a talk that will not be given. */
export const GONE = ["withdrawn", "canceled"] as const;

/** Which of them it is in. */
export const goneState = (state: string): (typeof GONE)[number] | null =>
  GONE.find((each) => each === state) ?? null;

export const isGone = (talk: { state: string } | null): boolean =>
  talk !== null && goneState(talk.state) !== null;

type Clock = {
  localDate: LocalDate;
  startsLocal: LocalTime;
  timeZone: string;
  startsAt: Date;
  endsAt: Date;
};

type LineUpStart = { startsLocal: LocalTime | null; startsChoice: ClockChoice | null };

/** Detects that the start was changed after the form was rendered. */
export function startFingerprint({ startsLocal, startsChoice }: LineUpStart): string {
  return [startsLocal, startsChoice].filter(Boolean).join(" ");
}

/** A time before the meetup's start belongs to the next day. */
export function lineUpWall(
  meetup: Omit<Clock, "startsAt" | "endsAt">,
  startsLocal: LocalTime,
): Wall {
  const isNextDay = startsLocal < meetup.startsLocal;
  return { date: isNextDay ? addDays(meetup.localDate, 1) : meetup.localDate, time: startsLocal };
}

/** Defaults to the meetup's start. In a skipped or repeated hour without a choice, the earlier instant
 * within the meetup wins. */
export function lineUpStartsAt(meetup: Clock, { startsLocal, startsChoice }: LineUpStart): Date {
  if (startsLocal === null) return meetup.startsAt;
  const wall = lineUpWall(meetup, startsLocal);
  const found = resolveWallTime(wall, meetup.timeZone, startsChoice ?? "earlier");
  const isWithin = startsChoice !== null || found.instant >= meetup.startsAt;
  const starts = isWithin ? found.instant : resolveWallTime(wall, meetup.timeZone, "later").instant;
  // A meetup that was moved past it: the line-up begins with it again.
  return starts < meetup.endsAt ? starts : meetup.startsAt;
}

/** Moves an id from one place to another. Unchanged if already there; "stale" if it is not at `from`. */
export function moveSlotInOrder(
  ids: readonly string[],
  { id, from, to }: { id: string; from: number; to: number },
): string[] | "stale" {
  if (ids[to] === id) return [...ids];
  if (ids[from] !== id || to >= ids.length) return "stale";
  const others = ids.filter((_, at) => at !== from);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** Inserts an id at a position, or at the end of a list that has become shorter. */
export function putBackInOrder(ids: readonly string[], id: string, position: number): string[] {
  return [...ids.slice(0, position), id, ...ids.slice(position)];
}

/** Slots and the removed ones between them, each before the slot that has its position now. */
export function withRemoved<Slot, Removed extends { position: number }>(
  slots: readonly Slot[],
  removed: readonly Removed[],
): ({ slot: Slot; at: number } | { removed: Removed })[] {
  const before = (at: number) =>
    removed.filter(({ position }) => position === at).map((one) => ({ removed: one }));
  const after = removed.filter(({ position }) => position >= slots.length);
  return [
    ...slots.flatMap((slot, at) => [...before(at), { slot, at }]),
    ...after.map((one) => ({ removed: one })),
  ];
}

type Cues = Translator<"talks.cues">;

export type NamedSlot = {
  kind: Parameters<Cues>[0];
  titleEn: string | null;
  titleFr: string | null;
  talk: { title: string; locale: Locale } | null;
};

/** A slot's name: its talk's title, its own title, or its kind. */
export function slotName(
  { kind, talk, titleEn, titleFr }: NamedSlot,
  locale: Locale,
  cues: Cues,
): Localized {
  if (talk) return { text: talk.title, lang: talk.locale };
  return pick(locale, titleEn, titleFr) ?? { text: cues(kind), lang: locale };
}

/** What can be made longer while it is on. */
export const isBreak = ({ kind }: { kind: string }): boolean =>
  kind === "break" || kind === "mingling";
