import { db } from "@/lib/platform/db/client";
import { fileStore } from "@/lib/platform/storage/store";
import { photoFolder } from "./rules";

const AT_ONCE = 1000;

let strayBefore = new Set<string>();

/**
 * Removes the files of photos whose rows are gone, with their meetup or in a crash: those that were stray an hour ago,
 * too, because a new photo's files are there before its row.
 */
export async function removeStrayFiles(): Promise<void> {
  const stray = await strayFolders();
  for (const id of stray) if (strayBefore.has(id)) await fileStore().remove(photoFolder(id));
  strayBefore = new Set(stray);
}

async function strayFolders(): Promise<string[]> {
  const ids = await fileStore().list("photos");
  const known = new Set<string>();
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    const where = { id: { in: ids.slice(i, i + AT_ONCE) } };
    for (const { id } of await db.photo.findMany({ where, select: { id: true } })) known.add(id);
  }
  return ids.filter((id) => !known.has(id));
}
