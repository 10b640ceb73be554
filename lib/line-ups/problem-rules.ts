import type { SlotKind } from "@/lib/platform/db/generated/client";
import { isBreak, overrun } from "@/lib/slots/rules";

/** The longest stretch without a break, in seconds. */
export const MOST_WITHOUT_BREAK = 75 * 60;

export type PlannedSlot = {
  kind: SlotKind;
  startsAt: Date;
  endsAt: Date;
  talk: {
    id: string;
    state: string;
    isFirstTime: boolean;
    isDeckMissing: boolean;
    /** When its speaker is on in another city. */
    elsewhere: readonly Elsewhere[];
  } | null;
};

export type Elsewhere = { slug: string; startsAt: Date; endsAt: Date };

/** What the hosts should look after; talks by their ids, in the order of the line-up. */
export type Problem =
  | { kind: "past-closing"; seconds: number; closesAt: Date }
  | { kind: "no-talk"; count: number }
  | { kind: "deck-missing"; talkId: string }
  | { kind: "unconfirmed"; talkId: string }
  | { kind: "double-booked"; talkId: string; slug: string; startsAt: Date }
  | { kind: "first-talks-in-a-row"; talkId: string; nextId: string }
  | { kind: "no-break"; startsAt: Date; seconds: number };

export function problemsOf(slots: readonly PlannedSlot[], closesAt: Date): Problem[] {
  const seconds = overrun(slots, closesAt);
  return [
    ...(seconds > 0 ? [{ kind: "past-closing" as const, seconds, closesAt }] : []),
    ...withoutTalk(slots),
    ...slots.flatMap(problemsOfTalk),
    ...firstTalksInARow(slots),
    ...withoutBreak(slots),
  ];
}

/** Places that still wait for a talk. */
function withoutTalk(slots: readonly PlannedSlot[]): Problem[] {
  const { length: count } = slots.filter(({ kind, talk }) => kind === "talk" && talk === null);
  return count > 0 ? [{ kind: "no-talk", count }] : [];
}

function problemsOfTalk({ talk, startsAt, endsAt }: PlannedSlot): Problem[] {
  if (!talk) return [];
  const { id: talkId, state, isDeckMissing, elsewhere } = talk;
  const clashing = elsewhere.filter((on) => on.startsAt < endsAt && startsAt < on.endsAt);
  return [
    ...(state === "accepted" ? [{ kind: "unconfirmed" as const, talkId }] : []),
    ...(isDeckMissing ? [{ kind: "deck-missing" as const, talkId }] : []),
    ...clashing.map(({ slug, startsAt: at }) => ({
      ...{ kind: "double-booked" as const, talkId, slug, startsAt: at },
    })),
  ];
}

/** Whoever speaks for the first time follows somebody who has done it before, or a break. */
function firstTalksInARow(slots: readonly PlannedSlot[]): Problem[] {
  const given = slots.filter((slot) => slot.talk || isBreak(slot));
  return given.flatMap(({ talk }, at) => {
    const next = given[at + 1]?.talk;
    if (!talk?.isFirstTime || !next?.isFirstTime) return [];
    return [{ kind: "first-talks-in-a-row" as const, talkId: talk.id, nextId: next.id }];
  });
}

/** Stretches from the end of one break, or the beginning, to the start of the next one, or the end. */
function withoutBreak(slots: readonly PlannedSlot[]): Problem[] {
  const problems: Problem[] = [];
  let from: Date | null = null;
  for (const [at, slot] of slots.entries()) {
    if (isBreak(slot)) {
      from = null;
      continue;
    }
    from ??= slot.startsAt;
    const next = slots[at + 1];
    if (next && !isBreak(next)) continue;
    const seconds = (slot.endsAt.getTime() - from.getTime()) / 1000;
    if (seconds > MOST_WITHOUT_BREAK) problems.push({ kind: "no-break", startsAt: from, seconds });
  }
  return problems;
}
