import { record } from "@/lib/activity/record";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Viewer } from "@/lib/kernel/viewer";
import { tonightOf } from "@/lib/phases/tonight-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { isBreak } from "@/lib/slots/rules";
import { lockStage, stageActor, stageClosed } from "./lock-queries";
import { marksOf } from "./mark-queries";
import {
  COUNTDOWN_MS,
  type Mark,
  type MarkKind,
  marksOfNight,
  mayMark,
  type StageRefusal,
  stageOf,
} from "./rules";
import type { CheckSpeaker, ExtendBreak, MarkStage } from "./schema";

type Pressed = { meetupId: string; sequence: number; slotId: string };
type Refusal = StageRefusal | "stale";
type Marked = Outcome<{ sequence: number }, Refusal>;

/** Starts, restarts, skips or ends a slot. A talk starts after its 3-2-1. */
export const markStage = (viewer: Viewer, { kind, ...pressed }: MarkStage): Promise<Marked> =>
  mark(viewer, pressed, { kind, seconds: null });

/** Makes a break longer, whether it is on or still to come. */
export const extendBreak = (viewer: Viewer, input: ExtendBreak): Promise<Marked> => {
  const { minutes, ...pressed } = input;
  return mark(viewer, pressed, { kind: "extended", seconds: minutes * 60 });
};

type What = { kind: MarkKind; seconds: number | null };

/** Of two people who press at once, the later one is told, and sees what is on. */
async function mark(viewer: Viewer, pressed: Pressed, what: What): Promise<Marked> {
  const at = await now();
  const { meetupId, slotId } = pressed;
  return db.$transaction(async (tx) => {
    const meetup = await lockStage(tx, viewer, meetupId, at);
    const actor = await stageActor(tx, viewer);
    const key = idempotencyKey(actor.actorId, pressed, what);
    return once<Marked>(tx, "stage-mark", key, async () => {
      const closed = stageClosed(meetup, at);
      if (closed) return { ok: false, reason: closed };
      const slot = await activeSlot(tx, pressed);
      const marks = await marksOf(tx, meetupId);
      const night = tonightOf(meetup);
      if (!slot || !fits(marks, night, pressed, what.kind) || isCountingDown(marks, what.kind, at))
        return { ok: false, reason: "stale" };
      if (what.kind === "extended" && !isBreak(slot)) throw new NotFound("break");
      if (what.kind === "restarted" && slot.kind !== "talk") throw new NotFound("talk");
      const sequence = pressed.sequence + 1;
      const isCounted = slot.kind === "talk" && isStart(what.kind);
      const begins = new Date(at.getTime() + (isCounted ? COUNTDOWN_MS : 0));
      await tx.stageMark.create({
        data: { meetupId, slotId, sequence, ...what, at: begins },
      });
      const { eventId } = meetup;
      await record(tx, {
        ...{ verb: `stage.${what.kind}` as const, actor, at, eventId, meetupId },
        subjectId: slotId,
      });
      return { ok: true, sequence };
    });
  });
}

const isStart = (kind: MarkKind) => kind === "started" || kind === "restarted";

const activeSlot = (tx: Tx, { meetupId, slotId: id }: Pressed) =>
  tx.slot.findFirst({ where: { id, meetupId, withdrawnAt: null }, select: { kind: true } });

/** Another tap on "Start" would begin the next slot in the 3-2-1 of this one. */
function isCountingDown(marks: readonly Mark[], kind: MarkKind, at: Date): boolean {
  const left = (marks.at(-1)?.at ?? 0) - at.getTime();
  return kind === "started" && left > 0 && left <= COUNTDOWN_MS;
}

function fits(
  all: readonly Mark[],
  night: { from: Date },
  { sequence, slotId }: Pressed,
  kind: MarkKind,
): boolean {
  if ((all.at(-1)?.sequence ?? 0) !== sequence) return false;
  const marks = marksOfNight(all, night);
  const planned = { id: slotId, seconds: 0, changeoverSeconds: 0, startsAt: 0 };
  const [slot] = stageOf(marks, [planned], 0).slots;
  return slot !== undefined && mayMark(slot.standing, kind);
}

/** Ticks or clears what is ready before a talk. Repeating changes nothing. */
export async function checkSpeaker(
  viewer: Viewer,
  input: CheckSpeaker,
): Promise<Outcome<object, StageRefusal>> {
  const at = await now();
  const { meetupId, talkId, step, done } = input;
  return db.$transaction(async (tx) => {
    const meetup = await lockStage(tx, viewer, meetupId, at);
    const { eventId } = meetup;
    const closed = stageClosed(meetup, at);
    // What can be tried beforehand is ticked beforehand.
    if (closed && closed !== "too-early") return { ok: false, reason: closed };
    const talk = await tx.talk.findFirst({ where: { id: talkId, meetupId }, select: { id: true } });
    if (!talk) throw new NotFound("talk");
    const actor = await stageActor(tx, viewer);
    const data = { talkId, step, at };
    const { count } = done
      ? await tx.stageCheck.createMany({ data: [data], skipDuplicates: true })
      : await tx.stageCheck.deleteMany({ where: { talkId, step } });
    if (count === 0) return { ok: true };
    const verb = done ? "stage.speaker-checked" : "stage.speaker-unchecked";
    await record(tx, { verb, actor, at, eventId, meetupId, subjectId: talkId, detail: { step } });
    return { ok: true };
  });
}
