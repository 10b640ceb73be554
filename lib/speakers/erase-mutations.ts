import { eraseAfterNights } from "@/lib/meetups/mutations";

/** What speakers needed. */
export async function eraseDueSpeakerNeeds(): Promise<void> {
  const told = { needs: { not: null } };
  await eraseAfterNights({ talks: { some: told } }, async (tx, meetupId) => {
    const { count } = await tx.talk.updateMany({
      where: { meetupId, ...told },
      data: { needs: null },
    });
    return count > 0 ? ["talk.needs-erased"] : [];
  });
}
