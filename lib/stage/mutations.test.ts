import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import type { Pass, Person, Viewer } from "@/lib/kernel/viewer";
import { handOutDoor, handOutStage, takePass } from "@/lib/passes/mutations";
import { passOf } from "@/lib/passes/queries";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { checkSpeaker, extendBreak, markStage } from "./mutations";
import { saveNotes } from "./notes-mutations";
import { checkStageSlide, ownNotes, stageForEmcee, stageForScreen } from "./queries";
import type { MarkStage } from "./schema";
import { disconnectScreen, openScreen, pairScreen } from "./screen-mutations";
import { screenOfCookie } from "./screen-queries";
import { screenCode } from "./screen-rules";
import { testStage } from "./test-stage";

testDatabase();

let made: Awaited<ReturnType<typeof testStage>>;
let host: Person;

beforeEach(async () => {
  made = await testStage();
  host = made.host;
});

const slot = (index: number) => made.slots[index] ?? "";
const talk = (index: number) => made.talks[index] ?? "";

const press = (kind: MarkStage["kind"], index: number, sequence: number, viewer: Viewer = host) =>
  markStage(viewer, { meetupId: made.meetupId, slotId: slot(index), sequence, kind });

const rows = () =>
  db.stageMark.findMany({ where: { meetupId: made.meetupId }, orderBy: { sequence: "asc" } });

/** The phone of somebody whom the host handed the stage, or the door. */
async function phone(handOut = handOutStage): Promise<Pass> {
  const { meetupId } = made;
  await handOut(host, { meetupId, key: randomUUID() });
  const { id } = await db.doorDevice.findFirstOrThrow({ where: { meetupId, usedAt: null } });
  const taken = await takePass({ token: signLink("door", id, 1), name: "Ada" });
  if (!taken.ok) throw new Error(taken.reason);
  const pass = await passOf(meetupId, `${id}.${taken.secret}`);
  if (!pass) throw new Error("no pass");
  return pass;
}

describe("marks of a stage", () => {
  it("are kept with who pressed, and a talk begins after its 3-2-1", async () => {
    const before = Date.now();
    expect(await press("started", 0, 0)).toEqual({ ok: true, sequence: 1 });
    expect(await press("started", 1, 1)).toEqual({ ok: true, sequence: 2 });
    const [opening, first] = await rows();
    expect(opening).toMatchObject({ kind: "started", slotId: slot(0) });
    expect(opening?.at.getTime()).toBeLessThan(before + 2_500);
    expect(first?.at.getTime()).toBeGreaterThanOrEqual(before + 3_000);
  });

  it("tell the later of two emcees, and take a press that is sent twice as one", async () => {
    const ada = await phone();
    const [one, other] = await Promise.all([press("started", 1, 0), press("started", 0, 0, ada)]);
    expect([one.ok, other.ok].toSorted()).toEqual([false, true]);
    expect([one, other]).toContainEqual({ ok: false, reason: "stale" });
    expect(await rows()).toHaveLength(1);
    const again = await Promise.all([press("skipped", 3, 1), press("skipped", 3, 1)]);
    expect(again).toEqual([
      { ok: true, sequence: 2 },
      { ok: true, sequence: 2 },
    ]);
    expect(await rows()).toHaveLength(2);
  });

  it("are refused where they don't fit what is on", async () => {
    await press("started", 1, 0);
    const refused = [
      await press("started", 1, 1),
      await press("skipped", 1, 1),
      await press("ended", 0, 1),
      await press("restarted", 3, 1),
    ];
    for (const outcome of refused) expect(outcome).toEqual({ ok: false, reason: "stale" });
    expect(await press("restarted", 1, 1)).toMatchObject({ ok: true });
  });

  it("are refused for a removed slot, and for another meetup's", async () => {
    await db.slot.update({ where: { id: slot(0) }, data: { withdrawnAt: new Date() } });
    expect(await press("started", 0, 0)).toEqual({ ok: false, reason: "stale" });
    const [slotId = ""] = (await testStage()).slots;
    const elsewhere = { meetupId: made.meetupId, slotId, sequence: 0, kind: "started" } as const;
    expect(await markStage(host, elsewhere)).toEqual({ ok: false, reason: "stale" });
  });

  it("are refused on another day, and once the meetup is canceled", async () => {
    const { meetupId: id } = made;
    await db.meetup.update({ where: { id }, data: { localDate: new Date("2099-01-15") } });
    expect(await press("started", 0, 0)).toEqual({ ok: false, reason: "too-early" });
    await db.meetup.update({ where: { id }, data: { localDate: new Date("2020-01-15") } });
    expect(await press("started", 0, 0)).toEqual({ ok: false, reason: "night-over" });
    await db.meetup.update({ where: { id }, data: { status: "canceled" } });
    expect(await press("started", 0, 0)).toEqual({ ok: false, reason: "meetup-canceled" });
  });

  it("make a break longer", async () => {
    const input = { meetupId: made.meetupId, slotId: slot(2), sequence: 0, minutes: 10 };
    expect(await extendBreak(host, input)).toEqual({ ok: true, sequence: 1 });
    expect(await rows()).toMatchObject([{ kind: "extended", seconds: 600 }]);
  });
});

describe("who runs a stage", () => {
  it("are its hosts, and the phone that they handed it to, until that is revoked", async () => {
    const ada = await phone();
    expect(await press("started", 0, 0, ada)).toMatchObject({ ok: true });
    const { actorName } = await db.activity.findFirstOrThrow({
      where: { meetupId: made.meetupId, verb: "stage.started" },
    });
    expect(actorName).toBe("Ada");
    const revoked = { ...ada, until: new Date(0) };
    await expect(press("ended", 0, 1, revoked)).rejects.toThrow(NotFound);
  });

  it.each([
    ["nobody", async () => null],
    ["somebody else", () => testPerson()],
    ["a speaker", async () => made.speaker],
    ["a phone at the door", () => phone(handOutDoor)],
    ["another stage's phone", async () => ({ ...(await phone()), meetupId: randomUUID() })],
  ])("are not: %s", async (_, who) => {
    const viewer = await who();
    await expect(press("started", 0, 0, viewer)).rejects.toThrow(NotFound);
    await expect(stageForEmcee(viewer, made.meetupId)).rejects.toThrow(NotFound);
    const input = { meetupId: made.meetupId, code: "ACDEFG", view: "slides" } as const;
    await expect(pairScreen(viewer, input)).rejects.toThrow(NotFound);
  });
});

describe("what is ready before a talk", () => {
  const check = (done: boolean, talkId = talk(0)) =>
    checkSpeaker(host, { meetupId: made.meetupId, talkId, step: "tested", done });

  it("is ticked and cleared, twice as once", async () => {
    for (const _ of [1, 2]) expect(await check(true)).toEqual({ ok: true });
    const shown = async () =>
      (await stageForEmcee(host, made.meetupId)).slots[1]?.talk?.checks.map(({ step }) => step);
    expect(await shown()).toEqual(["tested"]);
    for (const _ of [1, 2]) expect(await check(false)).toEqual({ ok: true });
    expect(await shown()).toEqual([]);
  });

  it("is nobody's of another meetup", async () => {
    const [other = ""] = (await testStage()).talks;
    await expect(check(true, other)).rejects.toThrow(NotFound);
  });
});

describe("a screen", () => {
  async function shown() {
    const screen = await openScreen();
    return { id: screen.id, cookie: `${screen.id}.${screen.secret}`, code: screenCode(screen.id) };
  }
  const pair = (code: string, at = made.meetupId, viewer = host) =>
    pairScreen(viewer, { meetupId: at, code, view: "speaker" });

  it("shows a code, and whoever types it makes it one of the stage", async () => {
    const { id, cookie, code } = await shown();
    expect(await screenOfCookie(cookie)).toEqual({ kind: "waiting", code });
    const typed = ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`;
    expect(await pair(typed)).toEqual({ ok: true, screenId: id });
    const paired = { kind: "paired", id, meetupId: made.meetupId, view: "speaker" };
    expect(await screenOfCookie(cookie)).toEqual(paired);
    expect(await screenOfCookie(`${id}.${"x".repeat(43)}`)).toBeNull();
  });

  it.each([
    ["guessed", async () => "ACDEFG"],
    [
      "used",
      async () => {
        const { code } = await shown();
        const other = await testStage();
        await pair(code, other.meetupId, other.host);
        return code;
      },
    ],
    [
      "too old",
      async () => {
        const { id, code } = await shown();
        await db.stageScreen.update({ where: { id }, data: { codeExpiresAt: new Date() } });
        return code;
      },
    ],
  ])("is not had by a code that is %s, with the same words", async (_, codeOf) => {
    const code = await codeOf();
    const refusal = await pair(code).catch((error) => error);
    expect(refusal).toBeInstanceOf(InvalidField);
    expect(refusal).toMatchObject({ field: "code", code: "screen-code-wrong" });
  });

  it("ends when it is disconnected, at six the next morning, and when the meetup is canceled", async () => {
    const { id, cookie, code } = await shown();
    await pair(code);
    const { meetupId } = made;
    const change = (data: object) => db.meetup.update({ where: { id: meetupId }, data });
    await change({ localDate: new Date("2020-01-15") });
    expect(await screenOfCookie(cookie)).toBeNull();
    await change({ localDate: new Date("2099-01-15"), status: "canceled" });
    expect(await screenOfCookie(cookie)).toBeNull();
    await change({ status: "published" });
    expect(await screenOfCookie(cookie)).not.toBeNull();
    const stranger = await testStage();
    const theirs = { meetupId: stranger.meetupId, screenId: id };
    await expect(disconnectScreen(stranger.host, theirs)).rejects.toThrow(NotFound);
    for (const _ of [1, 2]) await disconnectScreen(host, { meetupId, screenId: id });
    expect(await screenOfCookie(cookie)).toBeNull();
  });

  it("reads the line-up with its slides, and the speaker's alone their notes", async () => {
    const talkId = talk(0);
    const slides = { number: 1, contentHash: "x", width: 320, height: 180, description: "A bar" };
    const at = new Date();
    const { slides: sent } = await db.deck.create({
      data: {
        ...{ talkId, source: "x", version: 1, createdAt: at, submittedAt: at },
        slides: { create: [slides] },
      },
      select: { slides: { select: { id: true } } },
    });
    await saveNotes(made.speaker, { talkId, revision: 0, notes: "Breathe." });
    const { slots: before } = await stageForScreen(made.meetupId, "fr", true);
    // Only while they are on, or come next.
    expect(before[1]?.notes).toBeNull();
    await press("started", 0, 0);
    const { slots } = await stageForScreen(made.meetupId, "fr", true);
    expect(slots.map(({ name, lang }) => [name, lang])).toEqual([
      ["Ouverture", "fr"],
      ["Talk 1", "en"],
      ["Pause", "fr"],
      ["Talk 3", "en"],
    ]);
    const id = sent[0]?.id ?? "";
    expect(slots[1]).toMatchObject({ notes: "Breathe.", slides: [{ id, alt: "A bar" }] });
    expect((await stageForScreen(made.meetupId, "fr", false)).slots[1]?.notes).toBeNull();
    await checkStageSlide(made.meetupId, id);
    await expect(checkStageSlide((await testStage()).meetupId, id)).rejects.toThrow(NotFound);
  });
});

it("keeps a speaker's notes for the speaker alone, and neither of two tabs overwrites the other", async () => {
  const [talkId, { speaker }] = [talk(0), made];
  const save = (notes: string, revision: number, viewer = speaker) =>
    saveNotes(viewer, { talkId, revision, notes });
  expect(await save("One", 0)).toEqual({ ok: true });
  expect(await save("One", 0)).toEqual({ ok: true });
  expect(await save("Two", 0)).toEqual({ ok: false, reason: "stale-notes" });
  expect(await ownNotes(speaker, talkId)).toEqual({ text: "One", revision: 1 });
  expect(await ownNotes(host, talkId)).toBeNull();
  await expect(save("Three", 1, host)).rejects.toThrow(NotFound);
});
