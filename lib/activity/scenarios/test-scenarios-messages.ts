import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { hosted, hoursAgo, type ScenariosOf, seated } from "./test-fixtures";

type Messages = typeof import("@/lib/messages/mutations") &
  typeof import("@/lib/deliveries/mutations");

async function written(audience: "going" | "hosts") {
  const { host, meetup, eventId } = await hosted();
  await seated(meetup, { confirmedAt: hoursAgo(1) });
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
  tryAgain: async () => {
    const { host, eventId, meetup } = await hosted();
    const { person, rsvpId } = await seated(meetup);
    const mail = { kind: "rsvp-confirmed", recipient: person.email, language: "en" } as const;
    const failed = { attempts: 12, failedAt: hoursAgo(1) };
    await db.email.create({ data: { ...mail, ...failed, params: { rsvpId }, eventId } });
    return [host, { eventId }];
  },
} satisfies ScenariosOf<Messages>;
