import { record } from "@/lib/activity/record";
import type { Verb } from "@/lib/activity/verbs";
import { requireRoomCode } from "@/lib/door/code-rules";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import type { EveningRefusal } from "@/lib/phases/evening-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { meetupOfPrompt } from "./meetup-queries";
import { promptRefusal } from "./rules";
import type { AnswerStateInput, PromptAnswerInput } from "./schema";

type Answered = Outcome<{ isShown: boolean }, EveningRefusal>;

/**
 * Completes the event's sentence: with the room's code, from afar, or as a host. A host's own is shown at once, any
 * other once a host approves it. The same form sent twice is one answer.
 */
export async function answerPrompt(
  viewer: Person | null,
  input: PromptAnswerInput & { key: string },
): Promise<Answered> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const meetup = await meetupOfPrompt(tx, viewer, input.meetupId);
    const reason = promptRefusal(meetup, at);
    if (reason) return { ok: false, reason };
    const source = sourceOf(meetup, input.code);
    const key = idempotencyKey(input.meetupId, input.key);
    return once<Answered>(tx, "prompt-answer", key, async () => {
      await createAnswer(tx, viewer, { ...input, source, eventId: meetup.eventId }, at);
      return { ok: true, isShown: source === "host" };
    });
  });
}

type Place = { mayModerate: boolean; kind: "city" | "afar"; roomCode: string };

function sourceOf({ mayModerate, kind, roomCode }: Place, code: string | null) {
  if (mayModerate) return "host";
  if (kind === "afar") return "afar";
  requireRoomCode(code, roomCode);
  return "room";
}

type NewAnswer = Pick<PromptAnswerInput, "meetupId" | "text" | "locale"> & {
  source: ReturnType<typeof sourceOf>;
  eventId: string;
};

async function createAnswer(
  tx: Tx,
  viewer: Person | null,
  { eventId, meetupId, text, locale, source }: NewAnswer,
  at: Date,
): Promise<void> {
  const shown = source === "host" && { shownAt: at, shownByName: viewer?.name ?? null };
  const { id } = await tx.promptAnswer.create({
    data: { meetupId, text, locale, source, createdAt: at, ...shown },
    select: { id: true },
  });
  const actor = actorOf(viewer);
  await record(tx, { verb: "prompt.answered", actor, at, eventId, meetupId, subjectId: id });
}

/** Shows an answer: one that waits, or one that was hidden. */
export async function showAnswer(viewer: Person, input: AnswerStateInput): Promise<Outcome> {
  return changeAnswer(viewer, input, "prompt.answer-shown", (tx, id, at) =>
    tx.promptAnswer.updateMany({
      where: { id, OR: [{ shownAt: null }, { hiddenAt: { not: null } }] },
      data: {
        ...{ shownAt: at, shownByName: viewer.name },
        ...{ hiddenAt: null, hiddenByName: null },
      },
    }),
  );
}

export async function hideAnswer(viewer: Person, input: AnswerStateInput): Promise<Outcome> {
  return changeAnswer(viewer, input, "prompt.answer-hidden", (tx, id, at) =>
    tx.promptAnswer.updateMany({
      where: { id, hiddenAt: null },
      data: { hiddenAt: at, hiddenByName: viewer.name },
    }),
  );
}

async function changeAnswer(
  viewer: Person,
  { answerId: id }: AnswerStateInput,
  verb: Verb,
  change: (tx: Tx, id: string, at: Date) => Promise<{ count: number }>,
): Promise<Outcome> {
  const at = await now();
  await db.$transaction(async (tx) => {
    const answer = await tx.promptAnswer.findUnique({ where: { id }, select: { meetupId: true } });
    if (!answer) throw new NotFound("answer");
    const { meetupId } = answer;
    const { eventId, mayModerate } = await meetupOfPrompt(tx, viewer, meetupId);
    if (!mayModerate) throw new NotFound("answer");
    if ((await change(tx, id, at)).count === 0) return;
    await record(tx, { verb, actor: actorOf(viewer), at, eventId, meetupId, subjectId: id });
  });
  return { ok: true };
}
