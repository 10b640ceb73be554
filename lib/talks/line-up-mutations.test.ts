import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { decideOnTalk } from "./decide-mutations";
import { publishLineUp, setLineUpStart } from "./line-up-mutations";
import { propose } from "./mutations";
import { lineUpForDesk, lineUpOf } from "./queries";
import { startFingerprint } from "./rules";
import type { AddSlot } from "./schema";
import { addSlot, editSlot, moveSlot, removeSlot } from "./slot-mutations";

testDatabase();

let host: Person;
let meetupId: string;

beforeEach(async () => {
  host = await testPerson();
  ({ id: meetupId } = await testMeetup({ hosts: [host], date: "2099-01-15" }));
});

const add = (change: Partial<AddSlot> = {}) =>
  addSlot(host, {
    meetupId,
    key: randomUUID(),
    kind: "break",
    minutes: 10,
    titleEn: null,
    titleFr: null,
    ...change,
  });

async function addAll(...titles: string[]) {
  for (const titleEn of titles) await add({ titleEn });
}

async function addTalk() {
  const speaker = await testPerson();
  const words = {
    speakerName: "Sam",
    title: "T",
    abstract: null,
    locale: "en",
    minutes: null,
  } as const;
  await propose(speaker, {
    meetupId,
    key: randomUUID(),
    ...words,
    format: "lightning",
    as: "submitted",
  });
  const talk = await db.talk.findFirstOrThrow({
    where: { proposerId: speaker.id },
    select: { id: true },
  });
  await decideOnTalk(host, { talkId: talk.id, revision: 0, move: "accept" });
  return talk.id;
}

const lineUp = async () => (await lineUpForDesk(host, meetupId))?.slots ?? [];
const titles = async () => (await lineUp()).map((slot) => slot.titleEn);
const slotCalled = async (title: string) =>
  (await lineUp()).find((slot) => slot.titleEn === title)?.id ?? "";
const positions = async () => {
  const slots = await db.slot.findMany({
    where: { meetupId, withdrawnAt: null },
    orderBy: { position: "asc" },
    select: { position: true },
  });
  return slots.map((slot) => slot.position);
};

describe("adding to the line-up", () => {
  it("appends a slot; start times follow from durations and changeovers", async () => {
    await add({ kind: "opening", minutes: 10 });
    await addTalk();
    await add({ kind: "mingling", minutes: 60 });
    const found = await lineUpForDesk(host, meetupId);
    const starts = found?.slots.map(
      (slot) => (slot.startsAt.getTime() - found.startsAt.getTime()) / 1000,
    );
    expect(found?.slots.map((slot) => slot.kind)).toEqual(["opening", "talk", "mingling"]);
    expect(starts).toEqual([0, 600, 960]);
  });

  it("twice with one key adds one slot", async () => {
    const key = randomUUID();
    await Promise.all([add({ key }), add({ key })]);
    expect(await lineUp()).toHaveLength(1);
    await add({ key, minutes: 25 });
    expect((await lineUp()).map(({ seconds }) => seconds)).toEqual([600, 25 * 60]);
  });

  it("by two hosts at once leaves positions gapless and unique", async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => add()));
    expect(await positions()).toEqual([0, 1, 2, 3, 4]);
  });

  it("reports the overrun past closing time", async () => {
    await add({ minutes: 200 });
    expect((await lineUpForDesk(host, meetupId))?.overrun).toBe(20 * 60);
  });
});

describe("ordering the line-up", () => {
  it("moves a slot one place", async () => {
    await addAll("a", "b", "c");
    await moveSlot(host, { meetupId, slotId: await slotCalled("c"), from: 2, direction: "up" });
    expect(await titles()).toEqual(["a", "c", "b"]);
    await moveSlot(host, { meetupId, slotId: await slotCalled("a"), from: 0, direction: "down" });
    expect(await titles()).toEqual(["c", "a", "b"]);
  });

  it("submitted twice moves it once", async () => {
    await addAll("a", "b", "c");
    const move = { meetupId, slotId: await slotCalled("c"), from: 2, direction: "up" } as const;
    expect([await moveSlot(host, move), await moveSlot(host, move)]).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(await titles()).toEqual(["a", "c", "b"]);
  });

  it("by two hosts at once keeps every slot and position", async () => {
    await addAll("a", "b", "c", "d");
    const [a, d] = [await slotCalled("a"), await slotCalled("d")];
    await Promise.all([
      moveSlot(host, { meetupId, slotId: a, from: 0, direction: "down" }),
      moveSlot(host, { meetupId, slotId: d, from: 3, direction: "up" }),
      moveSlot(host, { meetupId, slotId: a, from: 1, direction: "down" }),
    ]);
    expect((await titles()).sort()).toEqual(["a", "b", "c", "d"]);
    expect(await positions()).toEqual([0, 1, 2, 3]);
  });

  it("of a removed slot, or another city's, is stale", async () => {
    await addAll("a");
    const foreign = { meetupId, slotId: await slotCalled("a"), from: 1, direction: "up" } as const;
    const { id: elsewhere } = await testMeetup({ hosts: [host] });
    const stale = { ok: false, reason: "stale" };
    expect(await moveSlot(host, { ...foreign, meetupId: elsewhere })).toEqual(stale);
    expect(await moveSlot(host, { ...foreign, slotId: randomUUID() })).toEqual(stale);
  });
});

describe("changing a slot", () => {
  it("sets minutes, changeover and titles", async () => {
    await addAll("a");
    const change = { minutes: 25, changeoverSeconds: 90, titleEn: "Supper", titleFr: "Souper" };
    await editSlot(host, { meetupId, slotId: await slotCalled("a"), revision: 0, ...change });
    expect(await lineUp()).toMatchObject([
      { seconds: 1500, changeoverSeconds: 90, titleEn: "Supper", titleFr: "Souper" },
    ]);
  });

  it("in two tabs keeps the first change; the same form submitted twice saves once", async () => {
    await addAll("a");
    const opened = { meetupId, slotId: await slotCalled("a"), revision: 0 };
    const change = { minutes: 25, changeoverSeconds: 90, titleEn: "Supper", titleFr: null };
    await editSlot(host, { ...opened, ...change });
    expect(await editSlot(host, { ...opened, ...change })).toEqual({ ok: true });
    const late = await editSlot(host, { ...opened, ...change, minutes: 30 });
    expect(late).toEqual({ ok: false, reason: "stale" });
    expect(await lineUp()).toMatchObject([{ seconds: 1500, revision: 1 }]);
  });

  it("keeps the fixed duration of a format", async () => {
    await addTalk();
    const [slot] = await lineUp();
    const change = { minutes: 90, changeoverSeconds: 30, titleEn: "No", titleFr: null };
    await editSlot(host, { meetupId, slotId: slot?.id ?? "", revision: 0, ...change });
    expect(await lineUp()).toMatchObject([{ seconds: 300, changeoverSeconds: 30, titleEn: null }]);
  });

  it("requires minutes where the format has no fixed duration", async () => {
    await addAll("a");
    const change = { minutes: null, changeoverSeconds: 0, titleEn: null, titleFr: null };
    const slotId = await slotCalled("a");
    const edited = editSlot(host, { meetupId, slotId, revision: 0, ...change });
    await expect(edited).rejects.toMatchObject({ field: "minutes", code: "required" });
  });
});

describe("removing a slot", () => {
  const rows = () => db.slot.findMany({ where: { meetupId }, select: { withdrawnAt: true } });

  it("deletes it before publication; repeating is harmless", async () => {
    await addAll("a", "b", "c");
    const gone = { meetupId, slotId: await slotCalled("b") };
    expect([await removeSlot(host, gone), await removeSlot(host, gone)]).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(await titles()).toEqual(["a", "c"]);
    expect(await positions()).toEqual([0, 1]);
    expect(await rows()).toHaveLength(2);
  });

  it("keeps its row and time once the line-up is published", async () => {
    await addAll("a", "b");
    await publishLineUp(host, { meetupId, publish: true });
    const slotId = await slotCalled("a");
    await removeSlot(host, { meetupId, slotId });
    expect(await titles()).toEqual(["b"]);
    expect((await rows()).filter((row) => row.withdrawnAt !== null)).toHaveLength(1);
    const [noted] = await db.activity.findMany({
      where: { subjectId: slotId, verb: "slot.withdrawn" },
    });
    expect(noted).toMatchObject({ actorId: host.id, detail: { why: "removed" } });
  });
});

describe("publishing the line-up", () => {
  it("shows it to everybody and can be undone", async () => {
    await addAll("a");
    expect(await lineUpOf(meetupId)).toBeNull();
    await publishLineUp(host, { meetupId, publish: true });
    expect((await lineUpOf(meetupId))?.slots).toHaveLength(1);
    await publishLineUp(host, { meetupId, publish: false });
    expect(await lineUpOf(meetupId)).toBeNull();
  });

  it("is refused for an empty line-up", async () => {
    expect(await publishLineUp(host, { meetupId, publish: true })).toEqual({
      ok: false,
      reason: "nothing-to-publish",
    });
  });
});

describe("the start of the line-up", () => {
  const setStart = async (
    startsLocal: string | null,
    startsChoice: "earlier" | "later" | null = null,
    before?: string,
  ) => {
    const shown = await lineUpForDesk(host, meetupId);
    const mark = before ?? (shown ? startFingerprint(shown) : "");
    return setLineUpStart(host, { meetupId, before: mark, startsLocal, startsChoice });
  };
  const stored = () =>
    db.meetup.findUniqueOrThrow({
      where: { id: meetupId },
      select: { lineUpStartsLocal: true, lineUpStartsChoice: true },
    });
  /** A meetup from 22:00 to 05:00 on a night when the clocks change in Toronto. */
  const changeClocks = async (localDate: string, startsAt: string, endsAt: string) =>
    db.meetup.update({
      where: { id: meetupId },
      data: {
        localDate: new Date(localDate),
        startsLocal: "22:00",
        endsLocal: "05:00",
        timeZone: "America/Toronto",
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      },
    });

  it("in a skipped hour requires a choice and stores the chosen time", async () => {
    await changeClocks("2027-03-13", "2027-03-14T03:00Z", "2027-03-14T09:00Z");
    await expect(setStart("02:30")).rejects.toMatchObject({
      field: "startsLocal",
      code: "clock-skips",
      params: {
        time: { en: "2:30\u00a0am" },
        earlier: { en: "1:59\u00a0am" },
        later: { en: "3\u00a0am" },
      },
    });
    await setStart("02:30", "later");
    expect(await stored()).toEqual({ lineUpStartsLocal: "03:00", lineUpStartsChoice: null });
  });

  it("in a repeated hour requires a choice and stores it", async () => {
    await changeClocks("2027-11-06", "2027-11-07T02:00Z", "2027-11-07T10:00Z");
    await expect(setStart("01:30")).rejects.toMatchObject({ code: "clock-repeats" });
    await setStart("01:30", "later");
    expect(await stored()).toEqual({ lineUpStartsLocal: "01:30", lineUpStartsChoice: "later" });
    expect((await lineUpForDesk(host, meetupId))?.startsAt).toEqual(new Date("2027-11-07T06:30Z"));
  });

  it("is in the meetup's time zone and defaults to its start", async () => {
    const doors = (await lineUpForDesk(host, meetupId))?.startsAt.getTime() ?? 0;
    await setStart("19:30");
    expect((await lineUpForDesk(host, meetupId))?.startsAt.getTime()).toBe(doors + 30 * 60_000);
    await setStart(null);
    expect((await lineUpForDesk(host, meetupId))?.startsAt.getTime()).toBe(doors);
  });

  it("set in two tabs keeps the first change; the same form submitted twice saves once", async () => {
    expect(await setStart("19:30", null, "")).toEqual({ ok: true });
    expect(await setStart("19:30", null, "")).toEqual({ ok: true });
    expect(await setStart("20:00", null, "")).toEqual({ ok: false, reason: "stale" });
    expect(await stored()).toMatchObject({ lineUpStartsLocal: "19:30" });
  });

  it.each(["22:00", "18:59"])("is rejected after closing: %s", async (startsLocal) => {
    await expect(setStart(startsLocal)).rejects.toMatchObject({
      field: "startsLocal",
      code: "time-outside",
    });
  });
});

it("only the meetup's hosts and the organizers may change the line-up", async () => {
  await addAll("a");
  const slotId = await slotCalled("a");
  const otherHost = await testPerson();
  await testMeetup({ hosts: [otherHost] });
  const titled = { titleEn: null, titleFr: null };
  const [slot, start] = [
    { meetupId, slotId, revision: 0 },
    { meetupId, before: "" },
  ];
  const tries = [
    () => addSlot(otherHost, { meetupId, key: randomUUID(), kind: "break", minutes: 5, ...titled }),
    () => editSlot(otherHost, { ...slot, minutes: 5, changeoverSeconds: 0, ...titled }),
    () => moveSlot(otherHost, { meetupId, slotId, from: 0, direction: "up" }),
    () => removeSlot(otherHost, { meetupId, slotId }),
    () => setLineUpStart(otherHost, { ...start, startsLocal: null, startsChoice: null }),
    () => publishLineUp(otherHost, { meetupId, publish: true }),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toThrow(NotFound);
  expect(await titles()).toEqual(["a"]);
  expect(await lineUpOf(meetupId)).toBeNull();
});
