import type { EventSnapshot } from "@/lib/snapshot/queries";
import { type Mark, stageOf } from "@/lib/stage/rules";

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
    lineUp: lineUpOnStage(meetup.lineUp, marks.get(meetup.id) ?? []),
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
  const times = { startsAt: new Date(on.startsAt), endsAt: new Date(on.endsAt) };
  return { ...lineUp, slots: slot ? [{ ...slot, ...times }] : [] };
}
