import { randomUUID } from "node:crypto";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testPerson } from "@/lib/platform/db/test-rows";
import { hosted, hoursAgo, type ScenariosOf } from "../test-fixtures";

type CoSpeakers = typeof import("@/lib/co-speakers/invite-mutations") &
  typeof import("@/lib/co-speakers/answer-mutations");

/** Somebody who was asked to speak, too. */
async function invited() {
  const [{ meetupId }, speaker, ana] = [await hosted(), await testPerson(), await testPerson()];
  const talk = await db.talk.create({
    data: {
      ...{ meetupId, proposerId: speaker.id, createdAt: hoursAgo(1), speakerName: "Sam" },
      ...{ title: "What a bar taught me", locale: "en", format: "lightning" },
    },
  });
  const row = { talkId: talk.id, name: "Ana", address: `${randomUUID()}@example.ca`, position: 0 };
  const { id } = await db.coSpeaker.create({ data: { ...row, createdAt: hoursAgo(1) } });
  return { speaker, ana, talkId: talk.id, coSpeakerId: id, token: signLink("co-speaker", id, 1) };
}

export const coSpeakerScenarios = {
  inviteCoSpeaker: async () => {
    const { speaker, talkId } = await invited();
    return [speaker, { talkId, name: "Bo", address: `${randomUUID()}@example.ca` }];
  },
  removeCoSpeaker: async () => {
    const { speaker, coSpeakerId } = await invited();
    return [speaker, { coSpeakerId }];
  },
  answerAsCoSpeaker: async () => {
    const { ana, token } = await invited();
    return [ana, { token, name: "Ana", move: "accept" }, "en"];
  },
  "answerAsCoSpeaker from a mail": async () => {
    const { token } = await invited();
    return [null, { token, name: "Ana", move: "accept" }, "en"];
  },
  "answerAsCoSpeaker to decline": async () => {
    const { token } = await invited();
    return [null, { token, name: "Ana", move: "decline" }, "en"];
  },
  saveOwnNeeds: async () => {
    const { ana, talkId, coSpeakerId } = await invited();
    const data = { state: "accepted", userId: ana.id } as const;
    await db.coSpeaker.update({ where: { id: coSpeakerId }, data });
    return [ana, { talkId, needs: "A chair" }];
  },
  leaveTalk: async () => {
    const { ana, talkId, coSpeakerId } = await invited();
    const data = { state: "accepted", userId: ana.id } as const;
    await db.coSpeaker.update({ where: { id: coSpeakerId }, data });
    return [ana, { talkId }];
  },
} satisfies ScenariosOf<CoSpeakers>;
