import { db } from "@/lib/platform/db/client";
import { strayRemover } from "@/lib/platform/storage/stray";

/** Removes the files of photos whose rows are gone, with their meetup or in a crash. */
export const removeStrayFiles = strayRemover("photos", async (ids) => {
  const rows = await db.photo.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return rows.map(({ id }) => id);
});
