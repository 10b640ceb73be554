import { db } from "@/lib/platform/db/client";
import { strayRemover } from "@/lib/platform/storage/stray";

/** Removes the files of signs that no answer has any more. */
export const removeStraySigns = strayRemover("signs", async (ids) => {
  const where = { signId: { in: ids } };
  const rows = await db.promptAnswer.findMany({ where, select: { signId: true } });
  return rows.flatMap(({ signId }) => signId ?? []);
});
