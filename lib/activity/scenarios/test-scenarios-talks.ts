import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { testPerson } from "@/lib/platform/db/test-rows";
import { fromLocalDate } from "@/lib/platform/time/local";
import { toWall } from "@/lib/platform/time/zones";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import type { SaveTalkCall } from "@/lib/talk-calls/schema";
import { propose } from "@/lib/talks/propose-mutations";
import type { Propose } from "@/lib/talks/schema";
import { another, hosted, hoursAgo, type ScenariosOf } from "./test-fixtures";

type Talks = typeof import("@/lib/talks/mutations") &
  typeof import("@/lib/talks/propose-mutations") &
  typeof import("@/lib/talk-calls/mutations") &
  typeof import("@/lib/talks/decide-mutations") &
  typeof import("@/lib/speakers/erase-mutations") &
  typeof import("@/lib/speakers/mutations") &
  typeof import("@/lib/talks/move-mutations") &
  typeof import("@/lib/line-ups/mutations") &
  typeof import("@/lib/line-ups/fill-mutations") &
  typeof import("@/lib/line-up-versions/mutations") &
  typeof import("@/lib/line-ups/reminder-mutations") &
  typeof import("@/lib/line-ups/slot-mutations");

const words = {
  speakerName: "Sam",
  title: "What a bar taught me",
  abstract: null,
  locale: "en",
  format: "lightning",
  minutes: null,
  ...{ bio: null, isFirstTime: true, needs: "A ramp" },
  ...{ mayBeFilmed: false, mayBePhotographed: true, mayBeQuoted: true },
} as const;

const proposal = (meetupId: string, as: Propose["as"] = "submitted"): Propose => ({
  ...{ meetupId, key: randomUUID(), ...words, as, coSpeakers: [], alsoMeetupIds: [] },
});

async function proposed(state: "draft" | "submitted" | "accepted" = "submitted") {
  const { host, meetupId } = await hosted();
  const speaker = await testPerson();
  const talk = { meetupId, proposerId: speaker.id, ...words, state, createdAt: hoursAgo(1) };
  const { id: talkId } = await db.talk.create({ data: talk });
  if (state === "accepted") await slot(meetupId, { kind: "talk", talkId });
  return { host, speaker, meetupId, talkId };
}

type Slot = { kind: "talk" | "break"; talkId?: string };

async function slot(meetupId: string, of: Slot = { kind: "break" }) {
  const position = await db.slot.count({ where: { meetupId } });
  const times = { seconds: 600, changeoverSeconds: 0 };
  return (await db.slot.create({ data: { meetupId, position, ...times, ...of } })).id;
}

const call = {
  untilDate: null,
  answersDate: null,
  formats: ["lightning"],
  languages: ["en"],
  slots: 8,
  rulesEn: null,
  rulesFr: null,
} satisfies Partial<SaveTalkCall>;

export const talkScenarios = {
  eraseDueSpeakerNeeds: async () => {
    const { talkId, meetupId } = await proposed();
    await db.talk.update({ where: { id: talkId }, data: { needs: "A ramp" } });
    const past = { startsAt: hoursAgo(200), endsAt: hoursAgo(198) };
    await db.meetup.update({ where: { id: meetupId }, data: past });
    return [];
  },
  saveTalkCall: async () => {
    const { host, meetupId } = await hosted({ talkCallOpenedAt: null });
    return [host, { meetupId, revision: 0, ...call }];
  },
  "saveTalkCall again": async () => {
    const { host, meetupId } = await hosted();
    return [host, { meetupId, revision: 0, ...call }];
  },
  closeTalkCall: async () => {
    const { host, meetupId } = await hosted();
    return [host, { meetupId, close: true }];
  },
  propose: async () => [await testPerson(), proposal((await hosted()).meetupId)],
  "propose what was a draft": async () => {
    const [speaker, { meetupId }] = [await testPerson(), await hosted()];
    const draft = proposal(meetupId, "draft");
    await propose(speaker, draft);
    return [speaker, { ...draft, as: "submitted" }];
  },
  editProposal: async () => {
    const { speaker, talkId } = await proposed("draft");
    return [speaker, { talkId, revision: 0, ...words, title: "Another", as: "submitted" }];
  },
  changeTalk: async () => {
    const { speaker, talkId } = await proposed("accepted");
    const { abstract, bio, mayBeFilmed, mayBePhotographed, mayBeQuoted } = words;
    const allowed = { mayBeFilmed, mayBePhotographed, mayBeQuoted };
    return [speaker, { talkId, revision: 0, abstract, bio, needs: "Two microphones", ...allowed }];
  },
  decideOnTalk: async () => {
    const { host, talkId } = await proposed();
    return [host, { talkId, revision: 0, move: "accept" }];
  },
  "decideOnTalk to cancel": async () => {
    const { host, talkId } = await proposed("accepted");
    return [host, { talkId, revision: 0, move: "cancel" }];
  },
  "decideOnTalk to put it back": async () => {
    const { host, talkId } = await proposed("accepted");
    await db.slot.deleteMany({ where: { talkId } });
    return [host, { talkId, revision: 0, move: "accept" }];
  },
  moveOwnTalk: async () => {
    const { speaker, talkId } = await proposed("accepted");
    return [speaker, { talkId, move: "withdraw" }];
  },
  withdrawElsewhere: async () => {
    const { speaker, talkId, meetupId } = await proposed("accepted");
    const offerId = randomUUID();
    await db.talk.update({ where: { id: talkId }, data: { state: "confirmed", offerId } });
    const { eventId } = await db.meetup.findUniqueOrThrow({ where: { id: meetupId } });
    const { id } = await another(eventId, { slug: "elsewhere" });
    const other = { meetupId: id, proposerId: speaker.id, ...words, offerId };
    await db.talk.create({ data: { ...other, createdAt: hoursAgo(1) } });
    return [speaker, { talkId }];
  },
  addSlot: async () => {
    const { host, meetupId } = await hosted();
    const opening = {
      kind: "opening",
      minutes: 10,
      seconds: null,
      titleEn: null,
      titleFr: null,
    } as const;
    return [host, { meetupId, key: randomUUID(), ...opening }];
  },
  editSlot: async () => {
    const { host, meetupId } = await hosted();
    const slotId = await slot(meetupId);
    const break_ = {
      minutes: 15,
      seconds: 30,
      changeoverSeconds: 0,
      titleEn: "A break",
      titleFr: null,
    };
    return [host, { meetupId, slotId, revision: 0, ...break_ }];
  },
  moveSlot: async () => {
    const { host, meetupId } = await hosted();
    const [slotId] = [await slot(meetupId), await slot(meetupId)];
    return [host, { meetupId, slotId, from: 0, to: 1 }];
  },
  removeSlot: async () => {
    const { host, meetupId, talkId } = await proposed("accepted");
    const { id: slotId } = await db.slot.findFirstOrThrow({ where: { talkId } });
    return [host, { meetupId, slotId }];
  },
  "removeSlot of a published line-up": async () => {
    const { host, meetupId } = await hosted({ lineUpPublishedAt: hoursAgo(1) });
    return [host, { meetupId, slotId: await slot(meetupId) }];
  },
  restoreSlot: async () => {
    const { host, meetupId } = await hosted();
    const slotId = await slot(meetupId);
    await db.slot.update({ where: { id: slotId }, data: { withdrawnAt: hoursAgo(1) } });
    return [host, { meetupId, slotId }];
  },
  fillLineUp: async () => {
    const { host, meetupId } = await proposed("accepted");
    return [host, { meetupId, key: randomUUID(), template: "one-half" }];
  },
  setLineUpStart: async () => {
    const { host, meetupId } = await hosted();
    return [host, { meetupId, before: "", startsLocal: "19:30", startsChoice: null }];
  },
  publishLineUp: async () => {
    const { host, meetupId } = await hosted();
    await slot(meetupId);
    return [host, { meetupId, publish: true, seen: null }];
  },
  "publishLineUp with talks": async () => {
    const { host, meetupId } = await proposed("accepted");
    return [host, { meetupId, publish: true, seen: null }];
  },
  sendDueSpeakerReminders: async () => {
    const { meetupId } = await proposed("accepted");
    await db.$transaction((tx) => freezeLineUp(tx, meetupId, hoursAgo(1)));
    const startsAt = hoursAgo(-5);
    const localDate = fromLocalDate(toWall(startsAt, "America/Vancouver").date);
    const times = { startsAt, endsAt: hoursAgo(-8), localDate };
    await db.meetup.update({ where: { id: meetupId }, data: times });
    return [];
  },
} satisfies ScenariosOf<Talks>;
