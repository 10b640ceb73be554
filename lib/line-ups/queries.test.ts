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

/** Another city on the same evening, with its line-up out. */
const cityElsewhere = (data: Parameters<typeof testMeetup>[0] = {}) =>
  testMeetup({ date: "2099-01-15", lineUpPublishedAt: new Date(0), ...data });

it("a speaker who is on in another city at the same time is double-booked, and that city is named", async () => {
  const talkId = await talk(meetupId);
  const elsewhere = await cityElsewhere();
  await talk(elsewhere.id);
  const { slug } = await db.meetup.findUniqueOrThrow({ where: { id: elsewhere.id } });
  const found = await problems();
  expect(found.problems).toMatchObject([{ kind: "double-booked", talkId, slug }]);
  expect(found.cities.get(slug)?.nameEn).toBe("Vancouver");
});

it.each(["here", "there"])(
  "a co-speaker who is one %s clashes once they said yes",
  async (where) => {
    const [here, elsewhere] = [await talk(meetupId), await cityElsewhere()];
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

it.each<[string, Parameters<typeof testMeetup>[0]]>([
  ["on the next evening", { date: "2099-01-16" }],
  ["in a canceled city", { status: "canceled" }],
  ["in a city that is not published yet", { status: "proposed" }],
  ["on a draft night", { eventStatus: "draft" }],
  ["in a line-up of another night that is not out", { lineUpPublishedAt: null }],
])("a speaker who is on %s too is not double-booked", async (_, data) => {
  await talk(meetupId);
  await talk((await cityElsewhere(data)).id);
  expect((await problems()).problems).toEqual([]);
});

it("neither a removed slot nor somebody else's clashes", async () => {
  await talk(meetupId);
  const [removed, others] = [await cityElsewhere(), await cityElsewhere()];
  await talk(removed.id);
  await db.slot.updateMany({ where: { meetupId: removed.id }, data: { withdrawnAt: new Date() } });
  speaker = await testPerson();
  await talk(others.id);
  expect((await problems()).problems).toEqual([]);
});

it("a line-up of the same night clashes before it is out, in a city that is not published yet", async () => {
  const talkId = await talk(meetupId);
  const { id } = await cityElsewhere({ status: "proposed", lineUpPublishedAt: null });
  const { eventId } = await db.meetup.findUniqueOrThrow({ where: { id: meetupId } });
  await db.meetup.update({ where: { id }, data: { eventId } });
  await talk(id);
  expect((await problems()).problems).toMatchObject([{ kind: "double-booked", talkId }]);
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
  const along = async (name: string, state: "accepted" | "left", needs: string | null) => {
    const { id: userId, email: address } = await testPerson();
    const position = await db.coSpeaker.count({ where: { talkId } });
    const row = { talkId, name, userId, address, needs, state, position };
    await db.coSpeaker.create({ data: { ...row, createdAt: new Date(0) } });
  };
  await along("Ana", "accepted", "A stool");
  await along("Bo", "left", "Water");
  await along("Cy", "accepted", null);
  await along("Di", "accepted", "A lamp");
  const whole = await runOfShow(host, meetupId);
  const needs = whole?.slots[0]?.said?.coSpeakers.map((one) => [one.name, one.needs]);
  expect(needs).toEqual([
    ["Ana", "A stool"],
    ["Di", "A lamp"],
  ]);
  await expect(runOfShow(speaker, meetupId)).rejects.toThrow(NotFound);
});

it("only those who run the meetup see them", async () => {
  const lineUp = await lineUpForDesk(host, meetupId);
  if (!lineUp) throw new Error("no line-up");
  await expect(lineUpProblems(speaker, meetupId, lineUp)).rejects.toThrow(NotFound);
});
