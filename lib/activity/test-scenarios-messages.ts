import { randomUUID } from "node:crypto";
import { hosted, type ScenariosOf, seated } from "./test-fixtures";

type Messages = typeof import("@/lib/messages/mutations");

async function written(audience: "going" | "hosts") {
  const { host, meetup, eventId } = await hosted();
  await seated(meetup);
  const meetupId = audience === "going" ? meetup.id : null;
  const text = { subjectEn: "Hello", textEn: "See you there", subjectFr: null, textFr: null };
  const input = { eventId, meetupId, audience, key: randomUUID(), step: "send" as const, ...text };
  return { host, input };
}

export const messageScenarios = {
  sendMessage: async () => {
    const { host, input } = await written("going");
    return [host, input];
  },
  "sendMessage to hosts": async () => {
    const { host, input } = await written("hosts");
    return [host, input];
  },
} satisfies ScenariosOf<Messages>;
