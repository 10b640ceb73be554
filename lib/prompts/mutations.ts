import { record } from "@/lib/activity/record";
import type { Verb } from "@/lib/activity/verbs";
import { requireRoomCode } from "@/lib/door/code-rules";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import type { EveningRefusal } from "@/lib/phases/evening-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import { fileStore } from "@/lib/platform/storage/store";
import { now } from "@/lib/platform/time/now";
import { meetupOfPrompt } from "./meetup-queries";
import { promptRefusal } from "./rules";
import type { AnswerStateInput, PromptAnswerInput, ShowAnswer } from "./schema";
import { signToken } from "./sign-link-rules";
import { eraseSign } from "./sign-mutations";
import { signFolder } from "./sign-rules";

/** `sign` is the link that adds a picture of the sign. */
type Answered = Outcome<{ isShown: boolean; sign: string }, EveningRefusal>;

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
    if (!meetup.hasPrompt) throw new NotFound("prompt");
    const reason = promptRefusal(meetup, at);
    if (reason) return { ok: false, reason };
    const source = sourceOf(meetup, input.code);
    const key = idempotencyKey(input.meetupId, input.key);
    const { answerId } = await once(tx, "prompt-answer", key, async () => {
      const answer: NewAnswer = { ...input, source, eventId: meetup.eventId };
      return { answerId: await createAnswer(tx, viewer, answer, at) };
    });
    return { ok: true, isShown: source === "host", sign: signToken(answerId) };
  });
}

type Place = { mayModerate: boolean; kind: "city" | "afar"; roomCode: string };

function sourceOf(
  { mayModerate, kind, roomCode }: Place,
  code: string | null,
): "host" | "afar" | "room" {
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
): Promise<string> {
  const shown = source === "host" && { shownAt: at, shownByName: viewer?.name ?? null };
  const { id } = await tx.promptAnswer.create({
    data: { meetupId, text, locale, source, createdAt: at, ...shown },
    select: { id: true },
  });
  const actor = actorOf(viewer);
  await record(tx, { verb: "prompt.answered", actor, at, eventId, meetupId, subjectId: id });
  return id;
}

/** Shows an answer: one that waits, or one that was hidden. Of its picture, the one that the host saw. */
export async function showAnswer(
  viewer: Person,
  { signId, ...input }: ShowAnswer,
): Promise<Outcome<object, "sign-changed">> {
  const show = async (tx: Tx, id: string, at: Date): Promise<Changed | "sign-changed"> => {
    const shown = await tx.promptAnswer.updateMany({
      where: { id, signId, OR: [{ shownAt: null }, { hiddenAt: { not: null } }] },
      data: {
        ...{ shownAt: at, shownByName: viewer.name },
        ...{ hiddenAt: null, hiddenByName: null },
      },
    });
    const seen = { id, signId };
    const isSeen = shown.count > 0 || (await tx.promptAnswer.count({ where: seen })) > 0;
    return isSeen ? shown : "sign-changed";
  };
  const changed = await changeAnswer<"sign-changed">(viewer, input, "prompt.answer-shown", show);
  return changed.ok ? { ok: true } : changed;
}

/** Hides an answer. One that nobody was shown yet loses its picture. */
export async function hideAnswer(viewer: Person, input: AnswerStateInput): Promise<Outcome> {
  const hidden = await changeAnswer(viewer, input, "prompt.answer-hidden", async (tx, id, at) => {
    const { count } = await tx.promptAnswer.updateMany({
      where: { id, hiddenAt: null },
      data: { hiddenAt: at, hiddenByName: viewer.name },
    });
    return { count, erasedSign: await eraseUnreadSign(tx, id) };
  });
  if (hidden.ok && hidden.erasedSign) await fileStore().remove(signFolder(hidden.erasedSign));
  return { ok: true };
}

/** The id of the picture that was erased. */
async function eraseUnreadSign(tx: Tx, id: string): Promise<string | null> {
  const select = { signId: true, shownAt: true } as const;
  const { signId, shownAt } = await tx.promptAnswer.findUniqueOrThrow({ where: { id }, select });
  if (signId === null || shownAt) return null;
  return (await eraseSign(tx, id, signId)) ? signId : null;
}

type Changed = { count: number; erasedSign?: string | null };

async function changeAnswer<Reason extends string = never>(
  viewer: Person,
  { answerId: id }: AnswerStateInput,
  verb: Verb,
  change: (tx: Tx, id: string, at: Date) => Promise<Changed | Reason>,
): Promise<Outcome<Pick<Changed, "erasedSign">, Reason>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const answer = await tx.promptAnswer.findUnique({ where: { id }, select: { meetupId: true } });
    if (!answer) throw new NotFound("answer");
    const { meetupId } = answer;
    const { eventId, mayModerate } = await meetupOfPrompt(tx, viewer, meetupId);
    if (!mayModerate) throw new NotFound("answer");
    const changed = await change(tx, id, at);
    if (typeof changed === "string") return { ok: false, reason: changed };
    const { count, erasedSign } = changed;
    const about = { actor: actorOf(viewer), at, eventId, meetupId, subjectId: id };
    const verbs: Verb[] = [
      ...(count > 0 ? [verb] : []),
      ...(erasedSign ? ["prompt.sign-removed" as const] : []),
    ];
    if (verbs.length > 0) await record(tx, ...verbs.map((done) => ({ verb: done, ...about })));
    return { ok: true, ...(erasedSign && { erasedSign }) };
  });
}
