import { eraseAfterNights } from "@/lib/meetups/mutations";
import type { Prisma } from "@/lib/platform/db/generated/client";

const told = { needs: { not: null } };
/** Somebody else typed their names and addresses. */
const unlisted = { state: { not: "accepted" } } satisfies Prisma.CoSpeakerWhereInput;

/** What speakers needed, and who was named as a co-speaker but is none. */
export async function eraseDueSpeakerNeeds(): Promise<void> {
  const due = { OR: [told, { coSpeakers: { some: { OR: [told, unlisted] } } }] };
  await eraseAfterNights({ talks: { some: due } }, async (tx, meetupId) => {
    const [data, ofMeetup] = [{ needs: null }, { talk: { meetupId } }];
    const talks = await tx.talk.updateMany({ where: { meetupId, ...told }, data });
    const others = await tx.coSpeaker.updateMany({ where: { ...ofMeetup, ...told }, data });
    const gone = await tx.coSpeaker.deleteMany({ where: { ...ofMeetup, ...unlisted } });
    return talks.count + others.count + gone.count > 0 ? ["talk.needs-erased"] : [];
  });
}
