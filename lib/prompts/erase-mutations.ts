import { eraseAfterNights } from "@/lib/meetups/mutations";
import { NO_SIGN } from "./sign-rules";

const unread = { signId: { not: null }, shownAt: null };

/** Pictures of signs that no host ever showed. The hourly look for stray files removes theirs. */
export async function eraseDueSigns(): Promise<void> {
  await eraseAfterNights({ promptAnswers: { some: unread } }, async (tx, meetupId) => {
    const where = { meetupId, ...unread };
    const { count } = await tx.promptAnswer.updateMany({ where, data: NO_SIGN });
    return count > 0 ? ["prompt.signs-erased"] : [];
  });
}
