import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Pass, Person, Viewer } from "@/lib/kernel/viewer";
import { handOutDoor, handOutStage, takePass } from "@/lib/passes/mutations";
import { passOf } from "@/lib/passes/queries";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { marksByMeetup } from "./mark-queries";
import { checkSpeaker, extendBreak, markStage } from "./mutations";
import { saveNotes } from "./notes-mutations";
import { ownNotes, rehearsalOf, stageForEmcee } from "./queries";
import type { MarkStage } from "./schema";
import { pairScreen } from "./screen-mutations";
import { testSlides, testStage } from "./test-stage";

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

/** The marks as if they had been pressed so many days ago, or just before now. */
async function happened(daysAgo: number) {
  const { meetupId } = made;
  const at = new Date(Date.now() - daysAgo * 86_400_000 - 1);
  await db.stageMark.updateMany({ where: { meetupId }, data: { at } });
}

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
      // In the 3-2-1 of the one before it.
      await press("started", 3, 1),
      await press("started", 1, 1),
      await press("skipped", 1, 1),
      await press("ended", 0, 1),
      await press("restarted", 3, 1),
    ];
    for (const outcome of refused) expect(outcome).toEqual({ ok: false, reason: "stale" });
    expect(await press("restarted", 1, 1)).toMatchObject({ ok: true });
    await happened(0);
    expect(await press("started", 3, 2)).toMatchObject({ ok: true });
  });

  it("are of the meetup's night alone, and count on where it was moved", async () => {
    await press("started", 1, 0);
    await happened(2);
    const { marks, sequence } = await stageForEmcee(host, made.meetupId);
    expect([marks, sequence]).toEqual([[], 1]);
    expect(await press("started", 1, 1)).toEqual({ ok: true, sequence: 2 });
  });

  it("are read by their meetup, of one event alone", async () => {
    await press("started", 0, 0);
    const other = await testStage();
    const first = { meetupId: other.meetupId, slotId: other.slots[0] ?? "" };
    await markStage(other.host, { ...first, sequence: 0, kind: "started" });
    const marks = [...(await marksByMeetup(db, other.eventId))];
    expect(marks).toMatchObject([[other.meetupId, [{ sequence: 1, kind: "started" }]]]);
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
    // A talk is as long as it is, and nothing else begins again.
    for (const index of [0, 1]) {
      const longer = extendBreak(host, { ...input, slotId: slot(index), sequence: 1 });
      await expect(longer).rejects.toThrow(NotFound);
    }
    await press("started", 0, 1);
    await expect(press("restarted", 0, 2)).rejects.toThrow(NotFound);
    expect(await rows()).toHaveLength(2);
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

  it("are nobody where people follow from afar", async () => {
    const afar = await testStage({ kind: "afar", slug: "afar" });
    await expect(stageForEmcee(afar.host, afar.meetupId)).rejects.toThrow(NotFound);
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

  it.each<[string, object, object, number]>([
    ["is ticked on the day before", { localDate: new Date("2099-01-15") }, { ok: true }, 1],
    [
      "is not ticked after the night",
      { localDate: new Date("2020-01-15") },
      { ok: false, reason: "night-over" },
      0,
    ],
    [
      "is not ticked for a canceled meetup",
      { status: "canceled" },
      { ok: false, reason: "meetup-canceled" },
      0,
    ],
  ])("%s", async (_, data, outcome, ticks) => {
    await db.meetup.update({ where: { id: made.meetupId }, data });
    expect(await check(true)).toEqual(outcome);
    expect(await db.stageCheck.count({ where: { talkId: talk(0) } })).toBe(ticks);
  });

  it("is nobody's of another meetup", async () => {
    const [other = ""] = (await testStage()).talks;
    await expect(check(true, other)).rejects.toThrow(NotFound);
  });
});

describe("rehearsing", () => {
  it("has a talk's newest slides as long as it is on, and the notes for its speaker alone", async () => {
    const [talkId, { speaker }] = [talk(0), made];
    const [id] = await testSlides(talkId);
    await saveNotes(speaker, { talkId, revision: 0, notes: "Breathe." });
    await db.slot.update({ where: { id: slot(1) }, data: { seconds: 300 } });
    const shown = { name: "Talk 1", speaker: "Sam", seconds: 300, slides: [{ id, alt: "A bar" }] };
    expect(await rehearsalOf(speaker, talkId)).toMatchObject({ ...shown, notes: "Breathe." });
    expect(await rehearsalOf(host, talkId)).toMatchObject({ ...shown, notes: null });
    for (const other of [null, await testPerson()])
      expect(await rehearsalOf(other, talkId)).toBeNull();
    await db.talk.update({ where: { id: talkId }, data: { state: "withdrawn" } });
    expect(await rehearsalOf(speaker, talkId)).toBeNull();
  });

  it.each([
    ["lightning", null, 300],
    ["panel", 12, 720],
  ] as const)(
    "a %s of %s minutes without a slot lasts %i seconds",
    async (format, minutes, seconds) => {
      await db.slot.update({ where: { id: slot(1) }, data: { withdrawnAt: new Date(0) } });
      await db.talk.update({ where: { id: talk(0) }, data: { format, minutes } });
      expect(await rehearsalOf(made.speaker, talk(0))).toMatchObject({ seconds, slides: [] });
    },
  );
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
