import { db } from "@/lib/platform/db/client";
import { openScreen, pairScreen } from "@/lib/stage/screen-mutations";
import { screenCode } from "@/lib/stage/screen-rules";
import { testStage } from "@/lib/stage/test-stage";
import { hoursAgo, type ScenariosOf } from "../test-fixtures";

type Stage = typeof import("@/lib/stage/mutations") &
  typeof import("@/lib/stage/screen-mutations") &
  typeof import("@/lib/stage/notes-mutations");

async function withCode() {
  const stage = await testStage();
  const screen = await openScreen();
  const code = screenCode(screen.id);
  return { ...stage, input: { meetupId: stage.meetupId, code, view: "slides" as const } };
}

export const stageScenarios = {
  markStage: async () => {
    const { host, meetupId, slots } = await testStage();
    return [host, { meetupId, sequence: 0, slotId: slots[1] ?? "", kind: "started" }];
  },
  extendBreak: async () => {
    const { host, meetupId, slots } = await testStage();
    return [host, { meetupId, sequence: 0, slotId: slots[2] ?? "", minutes: 5 }];
  },
  checkSpeaker: async () => {
    const { host, meetupId, talks } = await testStage();
    return [host, { meetupId, talkId: talks[0] ?? "", step: "here", done: true }];
  },
  openScreen: async () => [],
  pairScreen: async () => {
    const { host, input } = await withCode();
    return [host, input];
  },
  eraseDueScreens: async () => {
    const { host, meetupId, input } = await withCode();
    await pairScreen(host, input);
    const ended = { startsAt: new Date(0), endsAt: hoursAgo(24 * 8) };
    await db.meetup.update({ where: { id: meetupId }, data: ended });
    return [];
  },
  disconnectScreen: async () => {
    const { host, meetupId, input } = await withCode();
    const paired = await pairScreen(host, input);
    if (!paired.ok) throw new Error(paired.reason);
    return [host, { meetupId, screenId: paired.screenId }];
  },
  saveNotes: async () => {
    const { speaker, talks } = await testStage();
    return [speaker, { talkId: talks[0] ?? "", revision: 0, notes: "Breathe." }];
  },
} satisfies ScenariosOf<Stage>;
