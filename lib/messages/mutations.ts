import { record } from "@/lib/activity/record";
import { couldMailUnconfirmed, mayMailManyUnconfirmed } from "@/lib/kernel/limits";
import { idempotencyKey, once } from "@/lib/kernel/once";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { lockMessages } from "@/lib/seating/locks";
import { type Place, placeToWrite } from "./place-queries";
import { type MessagePreview, previewOf } from "./preview-queries";
import { sentAtOf } from "./queries";
import { type Reader, readersOf } from "./recipient-queries";
import { messagesLeft, type WritingRefusal, writingRefusal } from "./rules";
import type { Audience, MessageInput } from "./schema";

type Refusal = WritingRefusal | "nobody";

/** Shows a message as it would be sent, and how many would get it. */
export async function draftMessage(
  viewer: Person,
  input: MessageInput,
): Promise<Outcome<{ preview: MessagePreview }, Refusal>> {
  const place = await placeToWrite(db, viewer, input);
  const refusal = await refusalAt(db, place, input.audience, await now());
  if (refusal) return { ok: false, reason: refusal };
  const readers = await readersNow(db, place, input.audience, couldMailUnconfirmed);
  const [first] = readers;
  if (!first) return { ok: false, reason: "nobody" };
  return { ok: true, preview: await previewOf(viewer, input, { place, first, readers }) };
}

type Sent = Outcome<{ content: string; people: number }, Refusal>;

/**
 * Sends a message. The same form sent twice is one message. A page in the browser's history still has its key: another
 * text sent from there is refused, so that it is not lost silently.
 */
export async function sendMessage(
  viewer: Person,
  input: MessageInput,
): Promise<Outcome<{ people: number }, Refusal | "already-sent">> {
  const at = await now();
  const { key, step: _, ...typed } = input;
  const content = idempotencyKey(typed);
  const sent = await db.$transaction(async (tx): Promise<Sent> => {
    const place = await placeToWrite(tx, viewer, input);
    await lockMessages(tx, place.meetupId ?? place.eventId);
    return once<Sent>(tx, "message", idempotencyKey(viewer.id, key), async () => {
      const refusal = await refusalAt(tx, place, input.audience, at);
      if (refusal) return { ok: false, reason: refusal };
      const readers = await readersNow(tx, place, input.audience, mayMailManyUnconfirmed);
      if (readers.length === 0) return { ok: false, reason: "nobody" };
      await createMessage(tx, viewer, input, { place, readers, at });
      return { ok: true, content, people: readers.length };
    });
  });
  if (!sent.ok) return sent;
  if (sent.content !== content) return { ok: false, reason: "already-sent" };
  return { ok: true, people: sent.people };
}

async function refusalAt(tx: Tx, place: Place, audience: Audience, at: Date) {
  const left = messagesLeft(place.clocks, await sentAtOf(tx, place), at);
  return writingRefusal(place, left, audience);
}

/**
 * Everybody who may get a mail now. Anybody can start a night and type strangers' addresses into it: until an
 * administrator has listed it, unconfirmed people get no text of its organizers.
 */
async function readersNow(
  tx: Tx,
  place: Place,
  audience: Audience,
  within: typeof mayMailManyUnconfirmed,
): Promise<Reader[]> {
  const mayRead = ({ isConfirmed }: Reader) => isConfirmed || place.isListed;
  const readers = (await readersOf(tx, place, audience)).filter(mayRead);
  const limited = await within(
    tx,
    readers.filter(({ isConfirmed }) => !isConfirmed),
  );
  return readers.filter(({ isConfirmed, address }) => isConfirmed || limited.has(address));
}

type Sending = { place: Place; readers: Reader[]; at: Date };

async function createMessage(
  tx: Tx,
  viewer: Person,
  { audience, subjectEn, subjectFr, textEn, textFr }: MessageInput,
  { place: { eventId, meetupId }, readers, at }: Sending,
): Promise<void> {
  const writer = { writtenById: viewer.id, writtenByName: viewer.name };
  const texts = { subjectEn, subjectFr, textEn, textFr };
  const { id } = await tx.message.create({
    data: {
      ...{ eventId, meetupId, audience, people: readers.length, sentAt: at },
      ...writer,
      ...texts,
    },
    select: { id: true },
  });
  await record(tx, {
    verb: audience === "hosts" ? "message.sent-to-hosts" : "message.sent",
    ...{ actor: actorOf(viewer), at, eventId, subjectId: id },
    ...(meetupId && { meetupId }),
    detail: { audience },
    params: { messageId: id },
    recipients: readers.map(({ key, address, language, meetupId }) => ({
      ...{ key, address, language, params: { meetupId } },
    })),
  });
}
