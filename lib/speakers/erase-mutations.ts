import { eraseAfterNights } from "@/lib/meetups/mutations";

/** What speakers needed. */
export async function eraseDueSpeakerNeeds(): Promise<void> {
  const told = { needs: { not: null } };
  const anyTold = { OR: [told, { coSpeakers: { some: told } }] };
  await eraseAfterNights({ talks: { some: anyTold } }, async (tx, meetupId) => {
    const data = { needs: null };
    const talks = await tx.talk.updateMany({ where: { meetupId, ...told }, data });
    const others = await tx.coSpeaker.updateMany({ where: { talk: { meetupId }, ...told }, data });
    return talks.count + others.count > 0 ? ["talk.needs-erased"] : [];
  });
}
