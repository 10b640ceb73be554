import { record } from "@/lib/activity/record";
import type { Verb } from "@/lib/activity/verbs";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import { fileStore } from "@/lib/platform/storage/store";
import { now } from "@/lib/platform/time/now";
import { meetupOfPhotos } from "./meetup-queries";
import { photoFolder } from "./rules";
import type { PhotoInput, PublishPhoto } from "./schema";

/** `change` returns how many rows it changed; of none nothing is recorded. */
async function changePhoto(
  viewer: Person,
  id: string,
  verb: Verb,
  change: (tx: Tx, at: Date) => Promise<{ count: number }>,
): Promise<Outcome> {
  const at = await now();
  await db.$transaction(async (tx) => {
    const photo = await tx.photo.findUnique({ where: { id }, select: { meetupId: true } });
    if (!photo) throw new NotFound("photo");
    const { meetupId } = photo;
    const { eventId } = await meetupOfPhotos(tx, viewer, meetupId);
    if ((await change(tx, at)).count === 0) return;
    await record(tx, { verb, actor: actorOf(viewer), at, eventId, meetupId, subjectId: id });
  });
  return { ok: true };
}

/** Publishes a draft, or describes a photo anew. */
export async function publishPhoto(viewer: Person, input: PublishPhoto): Promise<Outcome> {
  const { photoId: id, description, locale } = input;
  return changePhoto(viewer, id, "photo.published", async (tx, at) => {
    const described = { description, locale };
    const first = { where: { id, publishedAt: null }, data: { ...described, publishedAt: at } };
    const published = await tx.photo.updateMany(first);
    if (published.count > 0) return published;
    return tx.photo.updateMany({ where: { id, NOT: described }, data: described });
  });
}

export async function hidePhoto(viewer: Person, { photoId: id }: PhotoInput): Promise<Outcome> {
  return changePhoto(viewer, id, "photo.hidden", (tx, at) =>
    tx.photo.updateMany({
      where: { id, publishedAt: { not: null }, hiddenAt: null },
      data: { hiddenAt: at, hiddenByName: viewer.name },
    }),
  );
}

/** Undoes it. */
export async function restorePhoto(viewer: Person, { photoId: id }: PhotoInput): Promise<Outcome> {
  return changePhoto(viewer, id, "photo.restored", (tx) =>
    tx.photo.updateMany({
      where: { id, hiddenAt: { not: null } },
      data: { hiddenAt: null, hiddenByName: null },
    }),
  );
}

/** Deletes a draft, with its files. */
export async function deletePhotoDraft(
  viewer: Person,
  { photoId: id }: PhotoInput,
): Promise<Outcome> {
  const deleted = await changePhoto(viewer, id, "photo.draft-deleted", (tx) =>
    tx.photo.deleteMany({ where: { id, publishedAt: null } }),
  );
  const left = await db.photo.findUnique({ where: { id }, select: { id: true } });
  if (!left) await fileStore().remove(photoFolder(id));
  return deleted;
}
