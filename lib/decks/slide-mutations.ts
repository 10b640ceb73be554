import { randomUUID } from "node:crypto";
import { open } from "node:fs/promises";
import { record } from "@/lib/activity/record";
import type { FileRefusal, ReceivedFile } from "@/lib/kernel/http/received-file";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { type PictureRefusal, reEncode } from "@/lib/platform/pictures/re-encode";
import { SLIDE_SIZES } from "@/lib/platform/pictures/sizes";
import { fileStore } from "@/lib/platform/storage/store";
import { now } from "@/lib/platform/time/now";
import { lockTalk } from "@/lib/seating/locks";
import { MOST_SLIDES, slidesOf } from "./count-rules";
import { asDescription, START_BYTES } from "./file-rules";
import { removeDecksBut } from "./remove-mutations";
import {
  type DeckRefusal,
  deckRefusal,
  MOST_SENDING,
  originalFolder,
  originalKey,
  slideFolder,
  slideKey,
} from "./rules";
import { DESCRIPTION_LENGTH, type Sending, type SendSlide } from "./schema";
import { type TalkOfDeck, talkOfDeck } from "./talk-queries";

type SendRefusal = FileRefusal | PictureRefusal | DeckRefusal | "too-many-slides" | "not-a-pdf";
type Sent = Outcome<object, SendRefusal>;

/** Reads the file that was sent, for the time of `work`. */
export type Receive = (work: (file: ReceivedFile) => Promise<Sent>) => Promise<Sent>;

/** Another tab has sent the same one, and it is the newest deck by now. */
const deckInUse = ({ deck }: TalkOfDeck, source: string) => (deck?.source === source ? deck : null);

/** The picture of one slide. Sent again, it is kept once; another one for the same number takes its place. */
export async function sendSlide(
  viewer: Person,
  { number, ...sending }: SendSlide,
  receive: Receive,
): Promise<Sent> {
  const talk = await talkOfDeck(db, viewer, sending.talk);
  const reason = deckRefusal(talk.deck, talk.meetup);
  if (reason) return { ok: false, reason };
  if (deckInUse(talk, sending.source)) return { ok: true };
  if (number > (slidesOf(talk.format) ?? MOST_SLIDES))
    return { ok: false, reason: "too-many-slides" };
  return receive(async ({ path, hash: contentHash, fields }) => {
    const deck = { talkId: talk.id, source: sending.source, version: 0 };
    if ((await db.slide.count({ where: { number, contentHash, deck } })) > 0) return { ok: true };
    const encoded = await reEncode(path, SLIDE_SIZES);
    if (!encoded.ok) return encoded;
    const { width, height, files } = encoded.picture;
    const id = randomUUID();
    await fileStore().put(slideKey(id, "large"), files.large);
    await fileStore().put(slideKey(id, "small"), files.small);
    const description = asDescription([fields.description ?? ""], DESCRIPTION_LENGTH) || null;
    const slide = { id, number, contentHash, width, height, description };
    return withFolder(viewer, sending, slideFolder(id), async (tx, deckId, isInUse) => {
      if (isInUse) return slideFolder(id);
      const where = { deckId_number: { deckId, number } };
      const before = await tx.slide.findUnique({ where, select: { id: true } });
      if (before) await tx.slide.delete({ where });
      await tx.slide.create({ data: { ...slide, deckId } });
      return before && slideFolder(before.id);
    });
  });
}

/** The PDF that the slides are from, for the hosts. It may follow slides that are in use already. */
export async function sendOriginal(
  viewer: Person,
  sending: Sending,
  receive: Receive,
): Promise<Sent> {
  const talk = await talkOfDeck(db, viewer, sending.talk);
  const reason = deckRefusal(talk.deck, talk.meetup);
  if (reason) return { ok: false, reason };
  if (deckInUse(talk, sending.source)?.originalId) return { ok: true };
  return receive(async ({ path }) => {
    if (!(await isPdf(path))) return { ok: false, reason: "not-a-pdf" };
    const id = randomUUID();
    await fileStore().putFile(originalKey(id), path);
    return withFolder(viewer, sending, originalFolder(id), async (tx, deckId) => {
      const where = { id: deckId };
      const before = await tx.deck.findUniqueOrThrow({ where, select: { originalId: true } });
      await tx.deck.update({ where, data: { originalId: id } });
      return before.originalId && originalFolder(before.originalId);
    });
  });
}

async function isPdf(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
    return buffer.subarray(0, bytesRead).includes("%PDF-");
  } finally {
    await file.close();
  }
}

/**
 * Writes what belongs to a folder that is in the store already to the deck that is being sent, which the first one
 * makes, or that is in use by now. `write` returns the folder that is not needed any more.
 */
async function withFolder(
  viewer: Person,
  { talk: talkId, source }: Sending,
  folder: string,
  write: (tx: Tx, deckId: string, isInUse: boolean) => Promise<string | null>,
): Promise<Outcome<object, DeckRefusal>> {
  const at = await now();
  const result = await db.$transaction(async (tx) => {
    await lockTalk(tx, talkId);
    const talk = await talkOfDeck(tx, viewer, talkId);
    const reason = deckRefusal(talk.deck, talk.meetup);
    if (reason) return { reason };
    const used = deckInUse(talk, source);
    const { deckId, replaced } = used
      ? { deckId: used.id, replaced: [] }
      : await deckBeingSent(tx, talk, source, at);
    const unneeded = [...replaced, (await write(tx, deckId, used !== null)) ?? []].flat();
    if (unneeded.includes(folder)) return { unneeded };
    const { meetupId, meetup } = talk;
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId };
    await record(tx, { verb: "deck.slide-sent", ...about, subjectId: deckId });
    return { unneeded };
  });
  if (result.reason) {
    await fileStore().remove(folder);
    return { ok: false, reason: result.reason };
  }
  for (const each of result.unneeded ?? []) await fileStore().remove(each);
  return { ok: true };
}

/** The one with this source. Of too many, the oldest ones go. */
async function deckBeingSent(tx: Tx, talk: TalkOfDeck, source: string, createdAt: Date) {
  const sending = { talkId: talk.id, version: 0 };
  const where = { ...sending, source };
  const found = await tx.deck.findFirst({ where, select: { id: true } });
  if (found) return { deckId: found.id, replaced: [] };
  const replaced = await removeDecksBut(tx, MOST_SENDING - 1, sending);
  const { id: deckId } = await tx.deck.create({
    data: { ...where, createdAt },
    select: { id: true },
  });
  return { deckId, replaced };
}
