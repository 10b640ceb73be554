import { eraseAfterNights } from "@/lib/meetups/mutations";
import type { Tx } from "@/lib/platform/db/client";

const unread = { signId: { not: null }, shownAt: null };

/** Pictures of signs that no host ever showed. The hourly look for stray files removes theirs. */
export async function eraseDueSigns(): Promise<void> {
  await eraseAfterNights({ promptAnswers: { some: unread } }, async (tx, meetupId) => {
    const where = { meetupId, ...unread };
    const { count } = await tx.promptAnswer.updateMany({ where, data: NO_SIGN });
    return count > 0 ? ["prompt.signs-erased"] : [];
  });
}

/** Whether it was there. The caller records it, and removes its files after the commit. */
export async function eraseSign(tx: Tx, id: string, signId: string): Promise<boolean> {
  const { count } = await tx.promptAnswer.updateMany({ where: { id, signId }, data: NO_SIGN });
  return count > 0;
}

const NO_SIGN = {
  ...{ signId: null, signHash: null, signWidth: null, signHeight: null, signDescription: null },
};
