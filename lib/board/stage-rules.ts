import { passEnd } from "@/lib/passes/rules";
import { tonightOf } from "@/lib/phases/tonight-rules";
import type { ShownLineUp, ShownSlot } from "@/lib/slots/line-up-queries";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import { COUNTDOWN_MS, type Mark, marksOfNight, stageOf } from "@/lib/stage/rules";

type LineUp = EventSnapshot["meetups"][number]["lineUp"];

/**
 * A night as board and wall show it: where a stage is run, its line-up is what is really on, with its real times; where
 * nobody has pressed anything yet, it is as planned.
 */
export function withStages(snapshot: EventSnapshot): EventSnapshot {
  const meetups = snapshot.meetups.map((meetup) => ({
    ...meetup,
    lineUp: lineUpOnStage(meetup.lineUp, meetup.marks),
  }));
  return { ...snapshot, meetups };
}

export function lineUpOnStage(lineUp: LineUp, marks: readonly Mark[]): LineUp {
  if (!lineUp || marks.length === 0) return lineUp;
  const planned = lineUp.slots.map((slot) => ({ ...slot, startsAt: slot.startsAt.getTime() }));
  // What is on has times of its own, whatever the moment.
  const { on } = stageOf(marks, planned, 0);
  if (!on) return { ...lineUp, slots: [] };
  const slot = lineUp.slots.find(({ id }) => id === on.id);
  // The board is read at the press: whoever counts down is on stage.
  const times = { startsAt: new Date(on.startsAt - COUNTDOWN_MS), endsAt: new Date(on.endsAt) };
  return { ...lineUp, slots: slot ? [{ ...slot, ...times }] : [] };
}

export type RunSlot = ShownSlot & { isSkipped?: boolean };
export type RunLineUp = Omit<ShownLineUp, "slots"> & { slots: RunSlot[] };

/** `onId` is what is on, or null; undefined where nobody has pressed anything, and it goes by the plan. */
export type Run = { lineUp: RunLineUp; onId?: string | null };

/** When whatever nobody has started may begin: now, at closing at the latest, and as planned once the stage is closed. */
function expectedFrom(lineUp: ShownLineUp, now: Date): number {
  return now < passEnd(lineUp) ? Math.min(now.getTime(), lineUp.closesAt.getTime()) : 0;
}

/** A line-up with the times that it really has, in their order. */
export function lineUpAsRun(lineUp: ShownLineUp, all: readonly Mark[], now: Date): Run {
  const marks = marksOfNight(all, tonightOf(lineUp));
  if (marks.length === 0) return { lineUp };
  const planned = lineUp.slots.map((slot) => ({ ...slot, startsAt: slot.startsAt.getTime() }));
  const { slots, on } = stageOf(marks, planned, expectedFrom(lineUp, now));
  const run = slots
    .map(({ startsAt, endsAt, plannedAt: _, standing, ...slot }) => ({
      ...slot,
      ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
      isSkipped: standing === "skipped",
    }))
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const startsAt = run.find(({ isSkipped }) => !isSkipped)?.startsAt ?? lineUp.startsAt;
  const onId = on && now.getTime() < on.endsAt ? on.id : null;
  return { lineUp: { ...lineUp, startsAt, slots: run }, onId };
}

/** Without what was skipped. */
export const given = ({ slots, ...lineUp }: RunLineUp): ShownLineUp => ({
  ...lineUp,
  slots: slots.filter(({ isSkipped }) => !isSkipped),
});

/** What a meetup's evening is as it runs, without what was skipped; null if no line-up is published. */
export const eveningOf = (
  { lineUp, marks }: { lineUp: LineUp; marks: readonly Mark[] },
  now: Date,
): ShownLineUp | null => lineUp && given(lineUpAsRun(lineUp, marks, now).lineUp);
