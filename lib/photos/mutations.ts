import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import type { FileRefusal, ReceivedFile } from "@/lib/kernel/http/received-file";
import type { Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { type PictureRefusal, reEncode } from "@/lib/platform/pictures/re-encode";
import { fileStore } from "@/lib/platform/storage/store";
import { now } from "@/lib/platform/time/now";
import { meetupOfPhotos } from "./meetup-queries";
import { MOST_PHOTOS, photoFolder, photoKey } from "./rules";

type Added = { photoId: string };
type AddRefusal = FileRefusal | PictureRefusal | "meetup-canceled" | "album-full";

/** Reads the file that was sent, for the time of `work`. */
export type Receive = (
  work: (file: ReceivedFile) => Promise<Outcome<Added, PictureRefusal>>,
) => Promise<Outcome<Added, FileRefusal | PictureRefusal>>;

/** Adds a photo as a draft. The same file twice is one photo. Nothing is read unless the viewer may add one. */
export async function addPhoto(
  viewer: Person,
  { meetup: meetupId }: { meetup: string },
  receive: Receive,
): Promise<Outcome<Added, AddRefusal>> {
  const meetup = await meetupOfPhotos(db, viewer, meetupId);
  if (meetup.status === "canceled") return { ok: false, reason: "meetup-canceled" };
  const photos = await db.photo.count({ where: { meetupId } });
  if (photos >= MOST_PHOTOS) return { ok: false, reason: "album-full" };
  return receive(async ({ path, hash: contentHash }) => {
    const where = { meetupId_contentHash: { meetupId, contentHash } };
    const known = await db.photo.findUnique({ where, select: { id: true } });
    if (known) return { ok: true, photoId: known.id };
    const encoded = await reEncode(path);
    if (!encoded.ok) return encoded;
    const { width, height, files } = encoded.picture;
    const photo = { meetupId, contentHash, width, height, eventId: meetup.eventId };
    return { ok: true, photoId: await createDraft(viewer, photo, files) };
  });
}

type NewPhoto = Record<"meetupId" | "contentHash" | "eventId", string> &
  Record<"width" | "height", number>;

/** The files first: a row promises them. Two of the same at once end as one. */
async function createDraft(
  viewer: Person,
  { eventId, ...photo }: NewPhoto,
  files: Record<"large" | "small", Buffer>,
): Promise<string> {
  const id = randomUUID();
  await fileStore().put(photoKey(id, "large"), files.large);
  await fileStore().put(photoKey(id, "small"), files.small);
  const at = await now();
  const by = { uploadedById: viewer.id, uploadedByName: viewer.name };
  const added = await db.$transaction(async (tx) => {
    const { count } = await tx.photo.createMany({
      data: [{ id, ...photo, ...by, createdAt: at }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    const { meetupId } = photo;
    const about = { eventId, meetupId, subjectId: id };
    await record(tx, { verb: "photo.added", actor: actorOf(viewer), at, ...about });
    return true;
  });
  if (added) return id;
  await fileStore().remove(photoFolder(id));
  const { meetupId, contentHash } = photo;
  const where = { meetupId_contentHash: { meetupId, contentHash } };
  return (await db.photo.findUniqueOrThrow({ where, select: { id: true } })).id;
}
