import type { Tx } from "@/lib/platform/db/client";
import { listed } from "./rules";

/** Writes who is listed as speaking. Under the meetup's lock. */
export async function listSpeakers(tx: Tx, talkId: string): Promise<void> {
  const { speakerName, firstSpeaker, coSpeakers } = await tx.talk.findUniqueOrThrow({
    where: { id: talkId },
    select: {
      ...{ speakerName: true, firstSpeaker: true },
      coSpeakers: {
        where: { state: "accepted" },
        select: { name: true },
        orderBy: [{ position: "asc" }, { id: "asc" }],
      },
    },
  });
  const first = firstSpeaker ?? speakerName;
  const others = coSpeakers.map(({ name }) => name);
  await tx.talk.update({
    where: { id: talkId },
    data: { speakerName: listed(first, others), firstSpeaker: others.length > 0 ? first : null },
  });
}
