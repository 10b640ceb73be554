import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import { maySeeEvent } from "@/lib/events/policy";
import { idempotencyKey, once } from "@/lib/kernel/once";
import { InvalidField, NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { writeMentions } from "@/lib/mentions/mutations";
import { isInAlbum } from "@/lib/photos/queries";
import { db, type Tx } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { writePoints } from "@/lib/points/mutations";
import { keepVersion } from "@/lib/versions/mutations";
import { actorOfWriter, requireReach, type Writer, writerOf } from "./link-queries";
import { type EventToWrite, lockEventToWrite, lockOwnReflection } from "./lock-queries";
import { reflectionById, type Stored, storedOf } from "./queries";
import { placeReflection, slugOf } from "./rules";
import type { ReflectionInput, StoredReflection } from "./schema";
import { signature } from "./signature-mutations";

export type Saved = { address: string; isPublished: boolean; revision: number };
export type SaveRefusal =
  | "sign-in-first"
  | "link-ended"
  | "not-yet"
  | "event-canceled"
  | "reflection-withdrawn"
  | "draft-deleted"
  | "stale";
type SaveOutcome = Outcome<Saved, SaveRefusal>;

/** Saves a draft, edits or publishes. */
export async function saveReflection(
  viewer: Person | null,
  input: ReflectionInput,
): Promise<SaveOutcome> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const event = await lockEventToWrite(tx, input.eventId, input.intent !== "autosave");
    const writer = await writerOf(tx, viewer, input.link, at);
    if (!writer) return { ok: false, reason: input.link ? "link-ended" : "sign-in-first" };
    const { person } = writer;
    if (!maySeeEvent(person, event)) throw new NotFound("event");
    requireReach(writer, input);
    const id = input.reflectionId ?? (await idOfForm(tx, writer, input.key));
    const before = await lockOwnReflection(tx, person, writer.rsvp?.reflection?.id ?? id, event);
    if (!before && (await wasDeleted(tx, id))) return { ok: false, reason: "draft-deleted" };
    if (!before && input.reflectionId) throw new NotFound("reflection");
    if (before?.status === "withdrawn") return { ok: false, reason: "reflection-withdrawn" };
    if (writer.rsvp?.reflection && writer.rsvp.reflection.id !== id)
      return { ok: false, reason: "stale" };
    const key = idempotencyKey(person.id, input);
    const saved = await once<SaveOutcome>(tx, "save-reflection", key, () =>
      save(tx, writer, { id, event, before, input, at }),
    );
    // After another edit, a repeated form must not report its older text as saved.
    if (saved.ok && saved.revision !== (await revisionOf(tx, id)))
      return { ok: false, reason: "stale" };
    return saved;
  });
}

/** For a form whose text was saved elsewhere meanwhile: what is saved. */
export async function storedReflection(
  viewer: Person | null,
  input: StoredReflection,
): Promise<Outcome<{ stored: Stored }, "sign-in-first" | "link-ended">> {
  const writer = await writerOf(db, viewer, input.link, await now());
  if (!writer) return { ok: false, reason: input.link ? "link-ended" : "sign-in-first" };
  requireReach(writer, input);
  const known = writer.rsvp?.reflection?.id ?? input.reflectionId;
  const id = known ?? (await idOfForm(db, writer, input.key));
  const reflection = await reflectionById(id, writer.person);
  if (reflection?.authorId !== writer.person.id) throw new NotFound("reflection");
  return { ok: true, stored: storedOf(reflection) };
}

/** A form's key identifies one reflection; resubmitting it with different text edits that one. */
async function idOfForm(tx: Tx, { person }: Writer, key: string): Promise<string> {
  const chosen = once(tx, "reflection-id", idempotencyKey(person.id, key), async () => ({
    id: randomUUID() as string,
  }));
  return (await chosen).id;
}

/** Another tab must not bring it back. */
async function wasDeleted(tx: Tx, subjectId: string): Promise<boolean> {
  const where = { verb: "reflection.draft-deleted", subjectId };
  return (await tx.activity.findFirst({ where, select: { id: true } })) !== null;
}

async function revisionOf(tx: Tx, id: string): Promise<number | undefined> {
  const found = await tx.reflection.findUnique({ where: { id }, select: { revision: true } });
  return found?.revision;
}

type Save = {
  id: string;
  event: EventToWrite;
  before: Awaited<ReturnType<typeof lockOwnReflection>>;
  input: ReflectionInput;
  at: Date;
};

async function save(tx: Tx, writer: Writer, request: Save): Promise<SaveOutcome> {
  const { id, event, before, input, at } = request;
  if (before && before.revision !== input.revision) return { ok: false, reason: "stale" };
  const wasPublished = before?.status === "published";
  // What everybody reads does not change while somebody types.
  if (wasPublished && input.intent === "autosave") return { ok: false, reason: "stale" };
  const place = placeReflection(event, at);
  if (place !== "open" && !wasPublished) return { ok: false, reason: place };
  const cities = [before?.meetupId, ...event.meetups.map((meetup) => meetup.id)];
  if (input.meetupId && !cities.includes(input.meetupId))
    throw new InvalidField("meetupId", "choose-one");
  const photoId = await photoToSave(tx, before, input);
  const isPublished = wasPublished || input.intent === "publish";
  const { slug, revision } = await write(
    tx,
    writer,
    { ...request, input: { ...input, photoId } },
    isPublished,
  );
  await writePoints(tx, id, input);
  if (isPublished) await mention(tx, writer, request);
  const verb = verbOf({ isNew: !before, wasPublished, isPublished });
  await record(tx, { verb, actor: actorOfWriter(writer), at, eventId: event.id, subjectId: id });
  const address = `/n/${event.slug}/reflections/${slug}`;
  return { ok: true, address, isPublished, revision };
}

function mention(tx: Tx, { person }: Writer, { id, before, input }: Save): Promise<void> {
  const { stayed, opening, takeaways, observations, nextTime, closing } = input;
  const points = [...takeaways, ...observations, ...nextTime].map(({ text }) => text);
  const texts = [stayed, opening ?? "", ...points, closing ?? ""];
  const isNew = before?.status !== "published";
  return writeMentions(tx, { reflectionId: id }, { authorId: person.id, texts, isNew });
}

/**
 * One that was hidden after it was chosen stays chosen, and is not shown. Another city's is left out while a draft saves
 * itself: its text must not wait for another choice.
 */
async function photoToSave(tx: Tx, before: Save["before"], input: ReflectionInput) {
  const { meetupId, photoId, intent } = input;
  if (!photoId || (before?.photoId === photoId && before.meetupId === meetupId)) return photoId;
  if (meetupId && (await isInAlbum(tx, meetupId, photoId))) return photoId;
  if (intent === "autosave") return null;
  throw new InvalidField("photoId", "choose-one");
}

type Written = Record<"isNew" | "wasPublished" | "isPublished", boolean>;

function verbOf({ isNew, wasPublished, isPublished }: Written) {
  if (isPublished) return wasPublished ? "reflection.edited" : "reflection.published";
  return isNew ? "reflection.drafted" : "reflection.draft-saved";
}

async function write(
  tx: Tx,
  { person, rsvp }: Writer,
  { id, event, before, input, at }: Save,
  isPublished: boolean,
) {
  const { stayed, meetupId, presence, quotable, title, opening, closing, photoId } = input;
  const publishes = isPublished && before?.status !== "published";
  const isEdited = before?.status === "published" && (await keepVersion(tx, id, input));
  const data = {
    ...{ stayed, meetupId, presence, quotable, title, opening, closing, photoId },
    locale: input.language,
    status: isPublished ? ("published" as const) : ("draft" as const),
    ...(isEdited && { editedAt: at }),
    // A draft may be saved with half a name, which becomes nobody's.
    authorName: isPublished
      ? await signature(tx, person, input.name)
      : (person.name ?? input.name ?? ""),
    ...(publishes && {
      publishedAt: at,
      slug: await freeSlugOf(tx, event.id, title ?? stayed),
    }),
  };
  const select = { slug: true, revision: true } as const;
  if (before)
    return tx.reflection.update({
      where: { id },
      data: { ...data, revision: { increment: 1 } },
      select,
    });
  const draftSlug = `draft-${randomUUID().slice(0, 8)}`;
  const owned = { id, eventId: event.id, authorId: person.id, createdAt: at, rsvpId: rsvp?.id };
  return tx.reflection.create({ data: { slug: draftSlug, ...data, ...owned }, select });
}

/** Under the event's lock. */
async function freeSlugOf(tx: Tx, eventId: string, text: string): Promise<string> {
  const taken = await tx.reflection.findMany({ where: { eventId }, select: { slug: true } });
  return slugOf(text, new Set(taken.map(({ slug }) => slug)));
}
