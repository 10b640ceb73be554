import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import type { FileRefusal, ReceivedFile } from "@/lib/kernel/http/received-file";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import type { EveningRefusal } from "@/lib/phases/evening-rules";
import { db, type Tx } from "@/lib/platform/db/client";
import { type PictureRefusal, reEncode } from "@/lib/platform/pictures/re-encode";
import { fileStore } from "@/lib/platform/storage/store";
import { now } from "@/lib/platform/time/now";
import { promptRefusal } from "./rules";
import { type SignInput, signFieldsSchema } from "./schema";
import { answerForSign } from "./sign-queries";
import { MOST_UNREAD, NO_SIGN, signFolder, signKey } from "./sign-rules";

type NotNow = EveningRefusal | "already-read" | "sign-there" | "signs-full";
type Wrong = "consent-missing" | "description-long";
type Added = Outcome<object, PictureRefusal | NotNow | Wrong>;

/** Reads the file that was sent, for the time of `work`. */
type Receive = (
  work: (file: ReceivedFile) => Promise<Added>,
) => Promise<Outcome<object, FileRefusal | PictureRefusal | NotNow | Wrong>>;

/**
 * Adds a picture of the sign to an answer, for whoever has its link: nobody else sees it until a host has read it and
 * shows the answer. The same file twice is one.
 */
export async function addSign(
  viewer: Person | null,
  { token }: SignInput,
  receive: Receive,
): Promise<Outcome<object, FileRefusal | PictureRefusal | NotNow | Wrong>> {
  const answer = await answerForSign(db, viewer, token);
  if (!answer.meetup.hasPrompt) throw new NotFound("prompt");
  const reason = promptRefusal(answer.meetup, await now());
  if (reason) return { ok: false, reason };
  if (answer.state !== "waiting" && !answer.mayModerate)
    return { ok: false, reason: "already-read" };
  const unread = { signId: { not: null }, shownAt: null };
  const { meetupId } = answer;
  if ((await db.promptAnswer.count({ where: { meetupId, ...unread } })) >= MOST_UNREAD)
    return { ok: false, reason: "signs-full" };
  return receive(async ({ path, hash, fields }) => {
    const typed = signFieldsSchema.safeParse(fields);
    if (!typed.success)
      return { ok: false, reason: fields.consent ? "description-long" : "consent-missing" };
    const encoded = await reEncode(path);
    if (!encoded.ok) return encoded;
    const { width, height, files } = encoded.picture;
    const signId = randomUUID();
    // The files first: a row promises them.
    await fileStore().put(signKey(signId, "large"), files.large);
    await fileStore().put(signKey(signId, "small"), files.small);
    const sign = { signId, signHash: hash, signWidth: width, signHeight: height };
    const signDescription = typed.data.description;
    const stored = await storeSign(viewer, token, { ...sign, signDescription });
    if (!stored.ok || stored.isUnused) await fileStore().remove(signFolder(signId));
    return stored.ok ? { ok: true } : stored;
  });
}

type NewSign = Record<"signId" | "signHash", string> &
  Record<"signWidth" | "signHeight", number> & { signDescription: string | null };

/** `isUnused`: the same picture was there before. */
async function storeSign(
  viewer: Person | null,
  token: string,
  sign: NewSign,
): Promise<Outcome<{ isUnused: boolean }, "sign-there" | "already-read">> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const { id, meetupId, mayModerate, signHash, meetup } = await answerForSign(tx, viewer, token);
    if (signHash === sign.signHash) return { ok: true, isUnused: true };
    const unread = mayModerate ? {} : { shownAt: null, hiddenAt: null };
    const where = { id, signId: null, ...unread };
    if ((await tx.promptAnswer.updateMany({ where, data: sign })).count === 0) {
      // After the update waited for another one.
      const select = { signId: true, signHash: true } as const;
      const there = await tx.promptAnswer.findUnique({ where: { id }, select });
      if (!there) throw new NotFound("answer");
      if (there.signHash === sign.signHash) return { ok: true, isUnused: true };
      return { ok: false, reason: there.signId === null ? "already-read" : "sign-there" };
    }
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId, subjectId: id };
    await record(tx, { verb: mayModerate ? "prompt.sign-added" : "prompt.sign-sent", ...about });
    return { ok: true, isUnused: false };
  });
}

/** Takes the picture away again, from pages and from the disk; the words stay. */
export async function removeSign(viewer: Person | null, { token }: SignInput): Promise<Outcome> {
  const at = await now();
  const removed = await db.$transaction(async (tx) => {
    const { id, meetupId, signId, meetup } = await answerForSign(tx, viewer, token);
    if (signId === null || !(await eraseSign(tx, id, signId))) return null;
    const about = { actor: actorOf(viewer), at, eventId: meetup.eventId, meetupId, subjectId: id };
    await record(tx, { verb: "prompt.sign-removed", ...about });
    return signId;
  });
  if (removed) await fileStore().remove(signFolder(removed));
  return { ok: true };
}

/** Whether it was there. The caller records it, and removes its files after the commit. */
export async function eraseSign(tx: Tx, id: string, signId: string): Promise<boolean> {
  const { count } = await tx.promptAnswer.updateMany({ where: { id, signId }, data: NO_SIGN });
  return count > 0;
}
