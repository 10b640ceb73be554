import { randomUUID } from "node:crypto";
import { picture, sent } from "@/lib/photos/test-photos";
import { db } from "@/lib/platform/db/client";
import { signToken } from "@/lib/prompts/sign-link-rules";
import { addSign } from "@/lib/prompts/sign-mutations";
import { hosted, hoursAgo, type ScenariosOf } from "./test-fixtures";

type Prompts = typeof import("@/lib/prompts/mutations") &
  typeof import("@/lib/prompts/sign-mutations") &
  typeof import("@/lib/prompts/erase-mutations");

const signed = async () => sent(await picture(), undefined, { consent: "on" });

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
  return { host, meetupId, answerId: id };
}

export const promptScenarios = {
  answerPrompt: async () => {
    const { host, meetupId } = await prompted();
    const typed = { meetupId, text: "hope", locale: "en", code: null, key: randomUUID() } as const;
    return [host, typed];
  },
  showAnswer: async () => {
    const { host, answerId } = await waiting();
    return [host, { answerId, signId: null }];
  },
  hideAnswer: async () => {
    const { host, answerId } = await waiting();
    return [host, { answerId }];
  },
  "hideAnswer with a picture": async () => {
    const { host, answerId } = await waiting();
    await addSign(null, { token: signToken(answerId) }, await signed());
    return [host, { answerId }];
  },
  addSign: async () => {
    const { answerId } = await waiting();
    return [null, { token: signToken(answerId) }, await signed()];
  },
  "addSign by a host": async () => {
    const { host, answerId } = await waiting();
    return [host, { token: signToken(answerId) }, await signed()];
  },
  removeSign: async () => {
    const { answerId } = await waiting();
    const token = signToken(answerId);
    await addSign(null, { token }, await signed());
    return [null, { token }];
  },
  eraseDueSigns: async () => {
    const { answerId, meetupId } = await waiting();
    await addSign(null, { token: signToken(answerId) }, await signed());
    const data = { startsAt: hoursAgo(24 * 9), endsAt: hoursAgo(24 * 8) };
    await db.meetup.update({ where: { id: meetupId }, data });
    return [];
  },
} satisfies ScenariosOf<Prompts>;
