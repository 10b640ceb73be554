import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { realNow } from "@/lib/platform/time/now";
import { markStage } from "./mutations";
import { saveNotes } from "./notes-mutations";
import { checkStageSlide, stageForScreen } from "./queries";
import { disconnectScreen, eraseDueScreens, openScreen, pairScreen } from "./screen-mutations";
import { screenOfCookie } from "./screen-queries";
import { screenCode } from "./screen-rules";
import { testSlides, testStage } from "./test-stage";

testDatabase();

let stage: Awaited<ReturnType<typeof testStage>>;

beforeEach(async () => {
  stage = await testStage();
});

describe("a screen", () => {
  async function shown() {
    const screen = await openScreen();
    return { id: screen.id, cookie: `${screen.id}.${screen.secret}`, code: screenCode(screen.id) };
  }
  const pair = (code: string, at = stage.meetupId, viewer = stage.host) =>
    pairScreen(viewer, { meetupId: at, code, view: "speaker" });

  it("shows a code, and whoever types it makes it one of the stage", async () => {
    const { id, cookie, code } = await shown();
    expect(await screenOfCookie(cookie)).toEqual({ kind: "waiting", code });
    const typed = ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`;
    expect(await pair(typed)).toEqual({ ok: true, screenId: id });
    const paired = { kind: "paired", id, meetupId: stage.meetupId, view: "speaker" };
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
    const { meetupId } = stage;
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
    for (const _ of [1, 2]) await disconnectScreen(stage.host, { meetupId, screenId: id });
    expect(await screenOfCookie(cookie)).toBeNull();
  });

  it("reads the line-up with its slides, and the speaker's alone their notes", async () => {
    const talkId = stage.talks[0] ?? "";
    const [id = ""] = await testSlides(talkId);
    await saveNotes(stage.speaker, { talkId, revision: 0, notes: "Breathe." });
    const { slots: before } = await stageForScreen(stage.meetupId, "fr", true);
    // Only while they are on, or come next.
    expect(before[1]?.notes).toBeNull();
    const first = { meetupId: stage.meetupId, slotId: stage.slots[0] ?? "" };
    await markStage(stage.host, { ...first, sequence: 0, kind: "started" });
    const { slots } = await stageForScreen(stage.meetupId, "fr", true);
    expect(slots.map(({ name, lang }) => [name, lang])).toEqual([
      ["Ouverture", "fr"],
      ["Talk 1", "en"],
      ["Pause", "fr"],
      ["Talk 3", "en"],
    ]);
    expect(slots[1]).toMatchObject({ notes: "Breathe.", slides: [{ id, alt: "A bar" }] });
    expect((await stageForScreen(stage.meetupId, "fr", false)).slots[1]?.notes).toBeNull();
    await checkStageSlide(stage.meetupId, id);
    await expect(checkStageSlide((await testStage()).meetupId, id)).rejects.toThrow(NotFound);
    await expect(stageForScreen(randomUUID(), "fr", false)).rejects.toThrow(NotFound);
    await db.talk.update({ where: { id: talkId }, data: { state: "canceled" } });
    await expect(checkStageSlide(stage.meetupId, id)).rejects.toThrow(NotFound);
  });

  it("that nobody paired is forgotten a day after its code, and no other", async () => {
    const [young, old, paired] = [await shown(), await shown(), await shown()];
    await pair(paired.code);
    const codeExpiresAt = new Date(realNow().getTime() - 25 * 3_600_000);
    const ids = { in: [old.id, paired.id] };
    await db.stageScreen.updateMany({ where: { id: ids }, data: { codeExpiresAt } });
    await openScreen();
    const all = { in: [young.id, old.id, paired.id] };
    const left = await db.stageScreen.findMany({ where: { id: all }, select: { id: true } });
    expect(left.map(({ id }) => id).toSorted()).toEqual([young.id, paired.id].toSorted());
  });

  it("is erased seven days after its meetup, and that is recorded once", async () => {
    async function ended(days: number) {
      const { host, meetupId } = await testStage();
      await pair((await shown()).code, meetupId, host);
      const endsAt = new Date(realNow().getTime() - days * 86_400_000);
      await db.meetup.update({ where: { id: meetupId }, data: { startsAt: new Date(0), endsAt } });
      return { meetupId, left: () => db.stageScreen.count({ where: { meetupId } }) };
    }
    const [due, young] = [await ended(8), await ended(6)];
    for (const _ of [1, 2]) await eraseDueScreens();
    expect([await due.left(), await young.left()]).toEqual([0, 1]);
    expect(await db.activity.findMany({ where: { verb: "stage.screens-erased" } })).toMatchObject([
      { meetupId: due.meetupId, actorKind: "system" },
    ]);
  });
});
