/** Before the first slide everybody sees 3, 2, 1. */
export const COUNTDOWN_MS = 3_000;

export type MarkKind = "started" | "restarted" | "skipped" | "ended" | "extended";

/** What whoever runs the stage pressed. Instants here are in milliseconds, by the server's clock. */
export type Mark = {
  sequence: number;
  slotId: string;
  kind: MarkKind;
  at: number;
  /** By which a break becomes longer. */
  seconds: number | null;
};

/** Without those of a day from which the meetup was moved away since. */
export const marksOfNight = (marks: readonly Mark[], { from }: { from: Date }): Mark[] =>
  marks.filter(({ at }) => at >= from.getTime());

export type PlannedSlot = {
  id: string;
  seconds: number;
  changeoverSeconds: number;
  /** By the line-up. */
  startsAt: number;
};

export type Standing = "later" | "on" | "done" | "skipped";

export type StageSlot<Slot> = Slot & {
  standing: Standing;
  /** As the line-up has it. */
  plannedAt: number;
  /** When it began, or is expected to. */
  startsAt: number;
  endsAt: number;
  /** With what was added. */
  seconds: number;
};

export type Stage<Slot> = {
  slots: StageSlot<Slot>[];
  on: StageSlot<Slot> | null;
  next: StageSlot<Slot> | null;
  /** Seconds by which the evening ends later than planned; negative: earlier. */
  over: number;
};

type Fact = { startedAt: number | null; endedAt: number | null; skipped: boolean; added: number };

const nothing: Fact = { startedAt: null, endedAt: null, skipped: false, added: 0 };

function factsOf(marks: readonly Mark[]): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const change = (slotId: string, to: Partial<Fact>) =>
    facts.set(slotId, { ...(facts.get(slotId) ?? nothing), ...to });
  for (const { kind, slotId, at, seconds } of marks) {
    if (kind === "extended")
      change(slotId, { added: (facts.get(slotId)?.added ?? 0) + (seconds ?? 0) });
    else if (kind === "skipped") change(slotId, { skipped: true });
    else if (kind === "ended") change(slotId, { endedAt: at });
    else {
      // One at a time: what was on is over.
      for (const [id, { startedAt, endedAt }] of facts)
        if (startedAt !== null && endedAt === null) change(id, { endedAt: at });
      change(slotId, { startedAt: at, endedAt: null, skipped: false });
    }
  }
  return facts;
}

const standingOf = ({ startedAt, endedAt, skipped }: Fact): Standing => {
  if (startedAt !== null) return endedAt === null ? "on" : "done";
  return skipped ? "skipped" : "later";
};

/** A slot that nobody ended is over when its time is, or when something else begins. */
const endOf = ({ startedAt, endedAt }: Fact, seconds: number) => {
  const out = (startedAt ?? 0) + seconds * 1000;
  // Ended in its 3-2-1, it took no time.
  return endedAt === null ? out : Math.min(Math.max(endedAt, startedAt ?? endedAt), out);
};

/**
 * What is on at a moment, and when the others are expected: one after the other once the stage is free, in the order of
 * the line-up. Whatever began keeps its real times.
 */
export function stageOf<Slot extends PlannedSlot>(
  marks: readonly Mark[],
  planned: readonly Slot[],
  now: number,
): Stage<Slot> {
  const facts = factsOf(marks);
  const rows = planned.map((slot) => {
    const fact = facts.get(slot.id) ?? nothing;
    const seconds = slot.seconds + fact.added;
    const [plannedAt, startsAt] = [slot.startsAt, fact.startedAt ?? slot.startsAt];
    const endsAt = fact.startedAt === null ? startsAt : endOf(fact, seconds);
    return { ...slot, seconds, plannedAt, startsAt, endsAt, standing: standingOf(fact) };
  });
  const given = rows.filter(({ standing }) => standing === "on" || standing === "done");
  const free = given.map(({ endsAt, changeoverSeconds }) => endsAt + changeoverSeconds * 1000);
  // Nothing is expected before the evening begins, whatever was tried in the afternoon.
  let at = Math.max(now, planned[0]?.startsAt ?? now, ...free);
  const slots = rows.map((row) => {
    if (row.standing !== "later") return row;
    const startsAt = at;
    const endsAt = startsAt + row.seconds * 1000;
    at = endsAt + row.changeoverSeconds * 1000;
    return { ...row, startsAt, endsAt };
  });
  const on = slots.find(({ standing }) => standing === "on") ?? null;
  const next = slots.find(({ standing }) => standing === "later") ?? null;
  return { slots, on, next, over: overOf(slots, planned) };
}

/** A stage that has closed: what nobody started was not put off until then, and nothing is on. */
export function closedStageOf<Slot extends PlannedSlot>(
  marks: readonly Mark[],
  planned: readonly Slot[],
): Stage<Slot> {
  const stage = stageOf(marks, planned, 0);
  const slots = stage.slots.map((slot) =>
    slot.standing === "on" ? { ...slot, standing: "done" as const } : slot,
  );
  return { ...stage, slots, on: null };
}

function overOf(slots: readonly StageSlot<PlannedSlot>[], planned: readonly PlannedSlot[]): number {
  const last = planned.at(-1);
  const given = slots.filter(({ standing }) => standing !== "skipped");
  if (!last || given.length === 0) return 0;
  const expected = Math.max(...given.map(({ endsAt }) => endsAt));
  return Math.round((expected - last.startsAt) / 1000) - last.seconds;
}

export type Turn = "countdown" | "running" | "out";

/** Where whatever is on is: in its 3-2-1, running, or at its end. */
export function turnOf(
  { startsAt, endsAt }: { startsAt: number; endsAt: number },
  now: number,
): Turn {
  if (now < startsAt) return "countdown";
  return now < endsAt ? "running" : "out";
}

export type ShownAt = {
  /** From 1. */
  slide: number;
  /** Milliseconds until the next slide, and until the end. */
  slideLeft: number;
  left: number;
};

/** Which of its slides a talk shows so long after its start: each as long as the others. */
export function slideAt(elapsed: number, seconds: number, count: number): ShownAt {
  const total = seconds * 1000;
  const each = total / Math.max(1, count);
  const within = Math.min(Math.max(0, elapsed), total);
  const slide = Math.min(count, Math.floor(within / each) + 1);
  return { slide, slideLeft: Math.max(0, slide * each - within), left: total - within };
}

/** When what a screen shows changes next: at the next slide or second. */
export function nextChangeIn(elapsed: number, seconds: number, count: number): number {
  const toSecond = 1000 - (((elapsed % 1000) + 1000) % 1000);
  if (elapsed < 0 || elapsed >= seconds * 1000) return toSecond;
  return Math.min(toSecond, slideAt(elapsed, seconds, count).slideLeft || toSecond);
}

type Night = { status: string; eventStatus: string; from: Date; until: Date };
export type StageRefusal = "too-early" | "night-over" | "meetup-canceled";

/** The stage is open from noon of the meetup's day until six the next morning. */
export function stageRefusal(night: Night, now: Date): StageRefusal | null {
  if (night.status === "canceled" || night.eventStatus === "canceled") return "meetup-canceled";
  if (now < night.from) return "too-early";
  return now >= night.until ? "night-over" : null;
}

/** Whether a press fits what is on. */
export function mayMark(standing: Standing, kind: MarkKind): boolean {
  if (kind === "started") return standing !== "on";
  if (kind === "skipped") return standing === "later";
  if (kind === "extended") return standing === "on" || standing === "later";
  return standing === "on";
}
