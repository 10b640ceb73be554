import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { originOf } from "@/lib/origins/queries";
import { originIds } from "@/lib/origins/rules";
import { tellAuthor } from "@/lib/origins/tell-mutations";
import { db, type Tx } from "@/lib/platform/db/client";
import { fromLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { type EventToWrite, lockEventToWrite } from "@/lib/reflections/lock-queries";
import { mayWrite } from "@/lib/reflections/policy";
import { placeReflection } from "@/lib/reflections/rules";
import { signature } from "@/lib/reflections/signature-mutations";
import { recordCommitment } from "./next-mutations";
import { isPast, slugOf } from "./rules";
import type { CommitmentInput } from "./schema";

type Refusal = "not-yet" | "event-canceled" | "already-made";
type Made = { ok: true; address: string; content: string } | { ok: false; reason: Refusal };

/** A form's key identifies one commitment. Its author is its first owner. */
export async function makeCommitment(
  viewer: Person,
  input: CommitmentInput,
): Promise<Outcome<{ address: string }, Refusal>> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockEventToWrite(tx, input.eventId);
    if (!mayWrite(viewer, event)) throw new NotFound("event");
    const content = idempotencyKey(input.eventId, input.text);
    const key = idempotencyKey(viewer.id, input.key);
    const made = await once<Made>(tx, "commitment", key, async () => {
      const place = placeReflection(event, at);
      if (place !== "open") return { ok: false, reason: place };
      checkFields(event, input, at);
      const { id, slug } = await createCommitment(tx, viewer, input, at);
      const about = { actor: actorOf(viewer), at, eventId: event.id, subjectId: id };
      await recordCommitment(tx, { verb: "commitment.made", ...about });
      return { ok: true, address: `/n/${event.slug}/commitments/${slug}`, content };
    });
    if (!made.ok) return made;
    if (made.content !== content) return { ok: false, reason: "already-made" };
    return { ok: true, address: made.address };
  });
}

function checkFields(event: EventToWrite, { meetupId, dueDate }: CommitmentInput, at: Date): void {
  const chosen = event.meetups.filter(({ id }) => !meetupId || id === meetupId);
  if (meetupId && chosen.length === 0) throw new InvalidField("meetupId", "choose-one");
  const timeZones = chosen.map(({ timeZone }) => timeZone);
  if (dueDate && isPast(dueDate, timeZones, at)) throw new InvalidField("dueDate", "date-past");
}

async function createCommitment(tx: Tx, viewer: Person, input: CommitmentInput, at: Date) {
  const { eventId, meetupId, text, dueDate, language: locale } = input;
  const taken = await tx.commitment.findMany({ where: { eventId }, select: { slug: true } });
  const shownName = await signature(tx, viewer, input.name);
  // What it is made from may have vanished meanwhile.
  const origin = await originOf(tx, eventId, input);
  if (origin?.kind === "question")
    await tellAuthor(tx, viewer, origin, { kind: "taken_on", questionId: origin.id });
  return tx.commitment.create({
    data: {
      ...{ eventId, meetupId, text, locale, authorId: viewer.id, createdAt: at },
      ...originIds(origin),
      slug: slugOf(text, new Set(taken.map(({ slug }) => slug))),
      dueDate: dueDate && fromLocalDate(dueDate),
      owners: { create: { userId: viewer.id, shownName, since: at } },
    },
    select: { id: true, slug: true },
  });
}
