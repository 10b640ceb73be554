import { beforeEach, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { lineUpForDesk } from "@/lib/slots/line-up-queries";
import { lineUpProblems } from "./queries";
import { runOfShow } from "./run-of-show-queries";

testDatabase();

let host: Person;
let speaker: Person;
let meetupId: string;

beforeEach(async () => {
  [host, speaker] = [await testPerson(), await testPerson()];
  meetupId = (await testMeetup({ hosts: [host], date: "2099-01-15" })).id;
});

async function talk(at: string, position = 0, isFirstTime = false) {
  const { id: talkId } = await db.talk.create({
    data: {
      ...{ meetupId: at, proposerId: speaker.id, speakerName: "Sam", title: `Talk ${position}` },
      ...{ locale: "en", format: "lightning", state: "confirmed", createdAt: new Date(0) },
      isFirstTime,
    },
    select: { id: true },
  });
  const times = { seconds: 300, changeoverSeconds: 60 };
  await db.slot.create({ data: { meetupId: at, talkId, kind: "talk", position, ...times } });
  return talkId;
}

async function problems() {
  const lineUp = await lineUpForDesk(host, meetupId);
  if (!lineUp) throw new Error("no line-up");
  return lineUpProblems(host, meetupId, lineUp);
}

it("a speaker who is on in another city at the same time is double-booked, and that city is named", async () => {
  const talkId = await talk(meetupId);
  const elsewhere = await testMeetup({ date: "2099-01-15", lineUpPublishedAt: new Date(0) });
  await talk(elsewhere.id);
  const { slug } = await db.meetup.findUniqueOrThrow({ where: { id: elsewhere.id } });
  const found = await problems();
  expect(found.problems).toMatchObject([{ kind: "double-booked", talkId, slug }]);
  expect(found.cities.get(slug)?.nameEn).toBe("Vancouver");
});

it.each(["here", "there"])(
  "a co-speaker who is one %s clashes once they said yes",
  async (where) => {
    const [here, elsewhere] = [
      await talk(meetupId),
      await testMeetup({ date: "2099-01-15", lineUpPublishedAt: new Date(0) }),
    ];
    const mine = speaker;
    speaker = await testPerson();
    const there = await talk(elsewhere.id);
    const row = { name: "Ana", address: "ana@example.ca", position: 0, createdAt: new Date(0) };
    const talkId = where === "here" ? here : there;
    const userId = where === "here" ? speaker.id : mine.id;
    const { id } = await db.coSpeaker.create({
      data: { ...row, talkId, userId, state: "invited" },
    });
    expect((await problems()).problems).toEqual([]);
    await db.coSpeaker.update({ where: { id }, data: { state: "accepted" } });
    expect((await problems()).problems).toMatchObject([{ kind: "double-booked", talkId: here }]);
  },
);

it("neither another time, nor a canceled city, nor a removed slot, nor somebody else clashes", async () => {
  await talk(meetupId);
  const [later, canceled, removed, others] = [
    await testMeetup({ date: "2099-01-16" }),
    await testMeetup({ date: "2099-01-15", status: "canceled" }),
    await testMeetup({ date: "2099-01-15" }),
    await testMeetup({ date: "2099-01-15" }),
  ];
  for (const { id } of [later, canceled, removed]) await talk(id);
  await db.slot.updateMany({ where: { meetupId: removed.id }, data: { withdrawnAt: new Date() } });
  const mine = speaker;
  speaker = await testPerson();
  await talk(others.id);
  speaker = mine;
  expect((await problems()).problems).toEqual([]);
});

it("two first talks in a row are told from what their speakers said", async () => {
  const [talkId, nextId] = [await talk(meetupId, 0, true), await talk(meetupId, 1, true)];
  expect((await problems()).problems).toEqual([{ kind: "first-talks-in-a-row", talkId, nextId }]);
});

it("slides are missing where the format wants some, until they are sent", async () => {
  const [talkId] = [await talk(meetupId), await talk(meetupId, 1)];
  await db.talk.update({ where: { id: talkId }, data: { format: "twenty_twenty" } });
  expect((await problems()).problems).toEqual([{ kind: "deck-missing", talkId }]);
  const sent = { version: 1, submittedAt: new Date(0), createdAt: new Date(0) };
  await db.deck.create({ data: { talkId, source: "0".repeat(64), ...sent } });
  expect((await problems()).problems).toEqual([]);
});

it("the run of show has what speakers said, for those who run the meetup", async () => {
  const talkId = await talk(meetupId);
  const said = { bio: "From Halifax", needs: "A ramp", mayBeFilmed: true };
  await db.talk.update({ where: { id: talkId }, data: said });
  const shown = await runOfShow(host, meetupId);
  expect(shown?.slots).toMatchObject([
    { talk: { id: talkId }, said: { ...said, mayBeQuoted: false } },
  ]);
  await expect(runOfShow(speaker, meetupId)).rejects.toThrow(NotFound);
});

it("only those who run the meetup see them", async () => {
  const lineUp = await lineUpForDesk(host, meetupId);
  if (!lineUp) throw new Error("no line-up");
  await expect(lineUpProblems(speaker, meetupId, lineUp)).rejects.toThrow(NotFound);
});
