import { tonightOf } from "@/lib/phases/tonight-rules";
import type { ShownLineUp } from "@/lib/slots/line-up-queries";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import { COUNTDOWN_MS, type Mark, marksOfNight, stageOf } from "@/lib/stage/rules";

type LineUp = EventSnapshot["meetups"][number]["lineUp"];

/**
 * A night as board and wall show it: where a stage is run, its line-up is what is really on, with its real times; where
 * nobody has pressed anything yet, it is as planned.
 */
export function withStages(
  snapshot: EventSnapshot,
  marks: ReadonlyMap<string, readonly Mark[]>,
): EventSnapshot {
  if (marks.size === 0) return snapshot;
  const meetups = snapshot.meetups.map((meetup) => ({
    ...meetup,
    lineUp: lineUpOnStage(
      meetup.lineUp,
      marksOfNight(marks.get(meetup.id) ?? [], tonightOf(meetup)),
    ),
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

/**
 * A published line-up with the times that it really has. `onId` is what is on, or null; undefined where nobody has
 * pressed anything, and it goes by the plan.
 */
export function lineUpAsRun(
  lineUp: ShownLineUp,
  marks: readonly Mark[],
  now: Date,
): { lineUp: ShownLineUp; onId?: string | null } {
  if (marks.length === 0) return { lineUp };
  const planned = lineUp.slots.map((slot) => ({ ...slot, startsAt: slot.startsAt.getTime() }));
  const { slots, on } = stageOf(marks, planned, now.getTime());
  const times = new Map(slots.map(({ id, startsAt, endsAt }) => [id, { startsAt, endsAt }]));
  const run = lineUp.slots.map((slot) => {
    const real = times.get(slot.id);
    return real
      ? { ...slot, startsAt: new Date(real.startsAt), endsAt: new Date(real.endsAt) }
      : slot;
  });
  const onId = on && now.getTime() < on.endsAt ? on.id : null;
  return { lineUp: { ...lineUp, slots: run }, onId };
}
