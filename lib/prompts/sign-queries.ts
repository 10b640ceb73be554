import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { meetupOfPrompt } from "./meetup-queries";
import { answerState } from "./rules";
import { answerOfToken } from "./sign-link-rules";
import { signOf } from "./sign-rules";

const fields = {
  ...{ id: true, meetupId: true, text: true, locale: true, shownAt: true, hiddenAt: true },
  ...{ signId: true, signHash: true, signWidth: true, signHeight: true },
} as const;

/** The answer that a link is for; throws NotFound without one. */
export async function answerForSign(tx: Tx, viewer: Person | null, token: string) {
  const id = answerOfToken(token);
  const answer = id && (await tx.promptAnswer.findUnique({ where: { id }, select: fields }));
  if (!answer) throw new NotFound("answer");
  const meetup = await meetupOfPrompt(tx, viewer, answer.meetupId);
  return { ...answer, state: answerState(answer), meetup, mayModerate: meetup.mayModerate };
}

/** For the page of whoever gave it; null is a 404. */
export async function answerByToken(viewer: Person | null, token: string) {
  const answer = await answerForSign(db, viewer, token).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  return answer && { ...answer, sign: signOf(answer) };
}

export type SignAnswer = NonNullable<Awaited<ReturnType<typeof answerByToken>>>;

/** Throws NotFound unless the viewer may see the picture. `isPublic`: everybody may. */
export async function signToShow(viewer: Person | null, signId: string) {
  const select = { shownAt: true, hiddenAt: true, meetupId: true } as const;
  const answer = await db.promptAnswer.findUnique({ where: { signId }, select });
  if (!answer) throw new NotFound("sign");
  const isPublic = answerState(answer) === "shown";
  if (!isPublic && !(await meetupOfPrompt(db, viewer, answer.meetupId)).mayModerate)
    throw new NotFound("sign");
  return { isPublic };
}
