import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { hosted, hoursAgo, type ScenariosOf } from "./test-fixtures";

type Prompts = typeof import("@/lib/prompts/mutations");

async function prompted() {
  const { host, meetupId, eventId } = await hosted();
  await db.event.update({ where: { id: eventId }, data: { promptEn: "For me, it is ___" } });
  const data = { startsAt: hoursAgo(1), endsAt: hoursAgo(-1) };
  await db.meetup.update({ where: { id: meetupId }, data });
  return { host, meetupId };
}

async function waiting() {
  const { host, meetupId } = await prompted();
  const answer = { meetupId, text: "hope", locale: "en", source: "room" } as const;
  const { id } = await db.promptAnswer.create({ data: { ...answer, createdAt: hoursAgo(1) } });
  return { host, answerId: id };
}

export const promptScenarios = {
  answerPrompt: async () => {
    const { host, meetupId } = await prompted();
    const typed = { meetupId, text: "hope", locale: "en", code: null, key: randomUUID() } as const;
    return [host, typed];
  },
  showAnswer: async () => {
    const { host, answerId } = await waiting();
    return [host, { answerId }];
  },
  hideAnswer: async () => {
    const { host, answerId } = await waiting();
    return [host, { answerId }];
  },
} satisfies ScenariosOf<Prompts>;
