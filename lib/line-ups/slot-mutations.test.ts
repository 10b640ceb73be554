import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { publishLineUp } from "@/lib/line-up-versions/mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { lineUpForDesk } from "@/lib/slots/line-up-queries";
import { decide, host, meetup, read, testTalks } from "@/lib/talks/test-talks";
import { changesByOthers } from "./change-queries";
import { addSlot, editSlot, moveSlot, removeSlot, restoreSlot } from "./slot-mutations";
import { add, addAll, addTalk, lineUp, positions, slotCalled, titles } from "./test-line-ups";

testDatabase();
testTalks();

describe("adding to the line-up", () => {
  it("appends a slot; start times follow from durations and changeovers", async () => {
    await add({ kind: "opening", minutes: 10 });
    await addTalk();
    await add({ kind: "mingling", minutes: 60 });
    const found = await lineUpForDesk(host, meetup.id);
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

  it("adds a place for a talk, which gets its title from it, with a changeover after it", async () => {
    await add({ kind: "talk", titleEn: "Somebody" });
    expect(await lineUp()).toMatchObject([{ kind: "talk", titleEn: null, changeoverSeconds: 60 }]);
    const talkId = await addTalk();
    const slots = await lineUp();
    expect(slots.map(({ talk }) => talk?.id)).toEqual([talkId]);
    const form = { meetupId: meetup.id, slotId: slots[0]?.id ?? "", revision: 0 };
    const length = { minutes: 9, seconds: null, changeoverSeconds: 0 };
    const edited = await editSlot(host, { ...form, ...length, titleEn: null, titleFr: null });
    expect(edited, "from before it was there").toEqual({ ok: false, reason: "stale" });
  });

  it("gives no talk a place that was removed", async () => {
    await add({ kind: "talk" });
    const [place] = await lineUp();
    await removeSlot(host, { meetupId: meetup.id, slotId: place?.id ?? "" });
    const talkId = await addTalk();
    expect((await lineUp()).map(({ talk }) => talk?.id)).toEqual([talkId]);
  });

  it("requires a title for something else, which nothing else names", async () => {
    const refused = { field: "titleEn", code: "required" };
    await expect(add({ kind: "free" })).rejects.toMatchObject(refused);
    expect(await add({ kind: "free", titleFr: "Tirage" })).toEqual({ ok: true });
    const [slot] = await lineUp();
    const length = { minutes: 5, seconds: null, changeoverSeconds: 0 };
    const form = { meetupId: meetup.id, slotId: slot?.id ?? "", revision: 0, ...length };
    const edited = editSlot(host, { ...form, titleEn: null, titleFr: null });
    await expect(edited).rejects.toMatchObject(refused);
    expect(await lineUp()).toMatchObject([{ titleFr: "Tirage", revision: 0 }]);
  });

  it("by two hosts at once leaves positions gapless and unique", async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => add()));
    expect(await positions()).toEqual([0, 1, 2, 3, 4]);
  });

  it("reports the overrun past closing time", async () => {
    await add({ minutes: 200 });
    expect((await lineUpForDesk(host, meetup.id))?.overrun).toBe(20 * 60);
  });
});

describe("ordering the line-up", () => {
  it("moves a slot", async () => {
    await addAll("a", "b", "c");
    await moveSlot(host, {
      meetupId: meetup.id,
      slotId: await slotCalled("c"),
      from: 2,
      to: 1,
    });
    expect(await titles()).toEqual(["a", "c", "b"]);
    await moveSlot(host, {
      meetupId: meetup.id,
      slotId: await slotCalled("a"),
      from: 0,
      to: 1,
    });
    expect(await titles()).toEqual(["c", "a", "b"]);
  });

  it("submitted twice moves it once", async () => {
    await addAll("a", "b", "c");
    const move = {
      meetupId: meetup.id,
      slotId: await slotCalled("c"),
      from: 2,
      to: 1,
    } as const;
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
      moveSlot(host, { meetupId: meetup.id, slotId: a, from: 0, to: 1 }),
      moveSlot(host, { meetupId: meetup.id, slotId: d, from: 3, to: 2 }),
      moveSlot(host, { meetupId: meetup.id, slotId: a, from: 1, to: 2 }),
    ]);
    expect((await titles()).sort()).toEqual(["a", "b", "c", "d"]);
    expect(await positions()).toEqual([0, 1, 2, 3]);
  });

  it("of a removed slot, or another city's, is refused", async () => {
    await addAll("a");
    const foreign = {
      meetupId: meetup.id,
      slotId: await slotCalled("a"),
      from: 1,
      to: 0,
    } as const;
    const { id: elsewhere } = await testMeetup({ hosts: [host] });
    const refused = { ok: false, reason: "changed-meanwhile" };
    expect(await moveSlot(host, { ...foreign, meetupId: elsewhere })).toEqual(refused);
    expect(await moveSlot(host, { ...foreign, slotId: randomUUID() })).toEqual(refused);
  });
});

describe("what others changed", () => {
  const change = async (by: Person, meetupId: string, position: number) => {
    const rows = await db.slot.findMany({
      where: { meetupId, withdrawnAt: null },
      orderBy: { position: "asc" },
    });
    const slotId = rows[position]?.id ?? "";
    await moveSlot(by, { meetupId, slotId, from: position, to: position === 0 ? 1 : 0 });
  };

  it("is listed for an hour, once for each slot, without one's own; for hosts alone", async () => {
    const [one, other] = [await testPerson({ name: "Zoe" }), await testPerson({ name: "Yan" })];
    const { id: meetupId } = await testMeetup({ hosts: [one, other], date: "2099-01-15" });
    const rest = { meetupId, kind: "break", minutes: 10, seconds: null, titleFr: null } as const;
    for (const titleEn of ["Doors", "Quiz"])
      await addSlot(one, { ...rest, key: randomUUID(), titleEn });
    await change(other, meetupId, 1);
    await change(other, meetupId, 1);
    await change(other, meetupId, 1);
    const seenBy = async (viewer: Person) =>
      (await changesByOthers(viewer, meetupId)).map(
        ({ by, what, slot }) => `${by} ${what} ${slot?.titleEn}`,
      );
    expect(await seenBy(one)).toEqual(["Yan moved Quiz", "Yan moved Doors"]);
    expect(await seenBy(other)).toEqual(["Zoe added Quiz", "Zoe added Doors"]);
    await expect(changesByOthers(await testPerson(), meetupId)).rejects.toThrow(NotFound);
    await db.activity.updateMany({ data: { at: new Date(Date.now() - 61 * 60_000) } });
    expect(await seenBy(one)).toEqual([]);
  });
});

describe("changing a slot", () => {
  it("sets minutes, changeover and titles", async () => {
    await addAll("a");
    const change = {
      minutes: 25,
      seconds: null,
      changeoverSeconds: 90,
      titleEn: "Supper",
      titleFr: "Souper",
    };
    await editSlot(host, {
      meetupId: meetup.id,
      slotId: await slotCalled("a"),
      revision: 0,
      ...change,
    });
    expect(await lineUp()).toMatchObject([
      { seconds: 1500, changeoverSeconds: 90, titleEn: "Supper", titleFr: "Souper" },
    ]);
  });

  it("in two tabs keeps the first change; the same form submitted twice saves once", async () => {
    await addAll("a");
    const opened = { meetupId: meetup.id, slotId: await slotCalled("a"), revision: 0 };
    const change = {
      minutes: 25,
      seconds: null,
      changeoverSeconds: 90,
      titleEn: "Supper",
      titleFr: null,
    };
    await editSlot(host, { ...opened, ...change });
    expect(await editSlot(host, { ...opened, ...change })).toEqual({ ok: true });
    const late = await editSlot(host, { ...opened, ...change, minutes: 30 });
    expect(late).toEqual({ ok: false, reason: "stale" });
    expect(await lineUp()).toMatchObject([{ seconds: 1500, revision: 1 }]);
    // Once somebody else has edited it, the first form is not what is saved.
    await editSlot(host, { ...opened, ...change, minutes: 40, revision: 1 });
    expect(await editSlot(host, { ...opened, ...change })).toEqual({ ok: false, reason: "stale" });
  });

  it("keeps the fixed duration of a format", async () => {
    await addTalk();
    const [slot] = await lineUp();
    const change = {
      minutes: 90,
      seconds: null,
      changeoverSeconds: 30,
      titleEn: "No",
      titleFr: null,
    };
    await editSlot(host, { meetupId: meetup.id, slotId: slot?.id ?? "", revision: 0, ...change });
    expect(await lineUp()).toMatchObject([{ seconds: 300, changeoverSeconds: 30, titleEn: null }]);
  });

  it("requires minutes where the format has no fixed duration", async () => {
    await addAll("a");
    const change = {
      minutes: null,
      seconds: null,
      changeoverSeconds: 0,
      titleEn: null,
      titleFr: null,
    };
    const slotId = await slotCalled("a");
    const edited = editSlot(host, { meetupId: meetup.id, slotId, revision: 0, ...change });
    await expect(edited).rejects.toMatchObject({ field: "minutes", code: "required" });
  });
});

describe("removing a slot", () => {
  it("keeps the others in order; repeating is harmless", async () => {
    await addAll("a", "b", "c");
    const gone = { meetupId: meetup.id, slotId: await slotCalled("b") };
    expect([await removeSlot(host, gone), await removeSlot(host, gone)]).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(await titles()).toEqual(["a", "c"]);
    expect(await positions()).toEqual([0, 1]);
  });

  it("is recorded with its reason, published or not", async () => {
    await addAll("a", "b");
    await publishLineUp(host, { meetupId: meetup.id, publish: true, seen: null });
    const slotId = await slotCalled("a");
    await removeSlot(host, { meetupId: meetup.id, slotId });
    const verb = "slot.withdrawn";
    const [noted] = await db.activity.findMany({ where: { subjectId: slotId, verb } });
    expect(noted).toMatchObject({ actorId: host.id, detail: { why: "removed" } });
  });
});

describe("putting a slot back", () => {
  const stale = { ok: false, reason: "changed-meanwhile" };

  async function removedTalk() {
    const talkId = await addTalk();
    const [slot] = await lineUp();
    const gone = { meetupId: meetup.id, slotId: slot?.id ?? "" };
    await removeSlot(host, gone);
    const { revision } = await read(talkId);
    return { talkId, gone, revision };
  }

  it("gives it its place again; repeating is harmless", async () => {
    await addAll("a", "b", "c");
    const gone = { meetupId: meetup.id, slotId: await slotCalled("b") };
    await removeSlot(host, gone);
    for (const _ of [1, 2]) expect(await restoreSlot(host, gone)).toEqual({ ok: true });
    expect(await titles()).toEqual(["a", "b", "c"]);
    expect(await positions()).toEqual([0, 1, 2]);
  });

  it("is refused once its talk is canceled", async () => {
    const { talkId, gone, revision } = await removedTalk();
    await decide(talkId, "cancel", revision);
    expect(await restoreSlot(host, gone)).toEqual(stale);
    expect(await lineUp()).toEqual([]);
  });

  it("is refused once its talk has another slot", async () => {
    const { talkId, gone, revision } = await removedTalk();
    await decide(talkId, "accept", revision);
    expect(await restoreSlot(host, gone)).toEqual(stale);
    expect((await lineUp()).map(({ talk }) => talk?.id)).toEqual([talkId]);
  });
});
