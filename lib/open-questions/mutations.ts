import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { originOf } from "@/lib/origins/queries";
import { originIds } from "@/lib/origins/rules";
import { tellAuthor } from "@/lib/origins/tell-mutations";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockEventToWrite } from "@/lib/reflections/lock-queries";
import { mayWrite } from "@/lib/reflections/policy";
import { placeReflection } from "@/lib/reflections/rules";
import { signature } from "@/lib/reflections/signature-mutations";
import { recordQuestion } from "./next-mutations";
import { slugOf } from "./rules";
import type { OpenQuestionInput } from "./schema";

type Refusal = "not-yet" | "event-canceled" | "already-asked";
type Asked = { ok: true; address: string; content: string } | { ok: false; reason: Refusal };

/** A form's key identifies one question. */
export async function askOpenQuestion(
  viewer: Person,
  input: OpenQuestionInput,
): Promise<Outcome<{ address: string }, Refusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockEventToWrite(tx, input.eventId);
    if (!mayWrite(viewer, event)) throw new NotFound("event");
    const content = idempotencyKey(input.eventId, input.text);
    const key = idempotencyKey(viewer.id, input.key);
    const asked = await once<Asked>(tx, "open-question", key, async () => {
      const place = placeReflection(event, at);
      if (place !== "open") return { ok: false, reason: place };
      if (input.meetupId && !event.meetups.some(({ id }) => id === input.meetupId))
        throw new InvalidField("meetupId", "choose-one");
      const { id, slug } = await createQuestion(tx, viewer, input, at);
      const about = { actor: actorOf(viewer), at, eventId: event.id, subjectId: id };
      await recordQuestion(tx, { verb: "open-question.asked", ...about });
      return { ok: true, address: `/n/${event.slug}/questions/${slug}`, content };
    });
    if (!asked.ok) return asked;
    if (asked.content !== content) return { ok: false, reason: "already-asked" };
    return { ok: true, address: asked.address };
  });
}

/** Whoever wrote what it is made from is told. */
async function createQuestion(tx: Tx, viewer: Person, input: OpenQuestionInput, at: Date) {
  const { eventId, meetupId, text, language: locale } = input;
  const taken = await tx.openQuestion.findMany({ where: { eventId }, select: { slug: true } });
  const authorName = await signature(tx, viewer, input.name);
  // What it is made from may have vanished meanwhile.
  const origin = await originOf(tx, eventId, input);
  const { pointId, commentId } = originIds(origin);
  const question = await tx.openQuestion.create({
    data: {
      ...{ eventId, meetupId, text, locale, pointId, commentId, createdAt: at },
      ...{ authorId: viewer.id, authorName },
      slug: slugOf(text, new Set(taken.map(({ slug }) => slug))),
    },
    select: { id: true, slug: true },
  });
  if (origin) await tellAuthor(tx, viewer, origin, { kind: "asked", questionId: question.id });
  return question;
}
