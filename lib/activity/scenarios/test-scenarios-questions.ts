import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { NAME_QUESTION, testQuestion, toAdd } from "@/lib/questions/test-questions";
import { hosted, hoursAgo, type ScenariosOf, seated } from "./test-fixtures";

type Questions = typeof import("@/lib/needs/mutations") &
  typeof import("@/lib/questions/mutations") &
  typeof import("@/lib/questions/erase-mutations") &
  typeof import("@/lib/rsvps/change-mutations");

async function asked(wanted: Parameters<typeof testQuestion>[1] = {}) {
  const { host, meetup, meetupId } = await hosted();
  const { id: questionId } = await testQuestion(meetupId, wanted);
  return { host, meetup, meetupId, questionId };
}

async function answered() {
  const { meetup, meetupId, questionId } = await asked({ required: false });
  const { by, rsvpId } = await seated(meetup);
  await db.questionAnswer.create({ data: { rsvpId, questionId, text: "Zoé Côté" } });
  return { by, meetup, meetupId, questionId };
}

export const questionScenarios = {
  addQuestion: async () => {
    const { host, meetupId } = await hosted();
    return [host, toAdd(meetupId)];
  },
  editQuestion: async () => {
    const { host, meetupId, questionId } = await asked();
    return [host, { meetupId, questionId, revision: 0, ...NAME_QUESTION, required: false }];
  },
  moveQuestion: async () => {
    const { host, meetupId } = await asked();
    const { id: questionId } = await testQuestion(meetupId);
    return [host, { meetupId, questionId, from: 1 }];
  },
  removeQuestion: async () => {
    const { host, meetupId, questionId } = await asked();
    return [host, { meetupId, questionId }];
  },
  answerQuestion: async () => {
    const { meetup, meetupId, questionId } = await asked();
    return [(await seated(meetup)).by, { meetupId, questionId, answer: "Zoé Côté" }];
  },
  "answerQuestion with nothing": async () => {
    const { by, meetupId, questionId } = await answered();
    return [by, { meetupId, questionId, answer: null }];
  },
  answerNeeds: async () => {
    const { host, meetup, meetupId } = await hosted();
    const needsVersion = randomUUID();
    const { rsvpId } = await seated(meetup, { accessNeeds: "A ramp", needsVersion });
    const answer = "Yes: at the back door";
    return [host, { meetupId, rsvpId, needsVersion, answerVersion: 0, answer }];
  },
  eraseDueAnswers: async () => {
    const { meetup, meetupId: id } = await answered();
    await seated(meetup, { accessNeeds: "A ramp", needsVersion: randomUUID() });
    const past = { startsAt: hoursAgo(200), endsAt: hoursAgo(198) };
    await db.meetup.update({ where: { id }, data: past });
    return [];
  },
} satisfies ScenariosOf<Questions>;
