import { db } from "@/lib/platform/db/client";
import { strayRemover } from "@/lib/platform/storage/stray";

/** Removes the files of logos that no supporter has any more. */
export const removeStrayLogos = strayRemover("logos", async (ids) => {
  const where = { logoId: { in: ids } };
  const rows = await db.supporter.findMany({ where, select: { logoId: true } });
  return rows.flatMap(({ logoId }) => logoId ?? []);
});
