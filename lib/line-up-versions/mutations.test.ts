import { describe, expect, it } from "vitest";
import { setLineUpStart } from "@/lib/line-ups/mutations";
import { editSlot, moveSlot, removeSlot } from "@/lib/line-ups/slot-mutations";
import { add, addAll, addTalk, lineUp, slotCalled } from "@/lib/line-ups/test-line-ups";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { lineUpForDesk, lineUpOf } from "@/lib/slots/line-up-queries";
import { moveOwnTalk } from "@/lib/talks/move-mutations";
import { decide, host, mails, meetup, speaker, testTalks } from "@/lib/talks/test-talks";
import { publishLineUp } from "./mutations";
import { publicationForDesk } from "./queries";
import { lineUpFingerprint } from "./rules";

testDatabase();
testTalks();

const draft = async () => {
  const found = await lineUpForDesk(host, meetup.id);
  if (!found) throw new Error("no line-up");
  return found;
};
const publish = (seen: string | null = null) =>
  publishLineUp(host, { meetupId: meetup.id, publish: true, seen });
const shown = async () => {
  const found = await lineUpOf(meetup.id);
  return found?.slots.map(({ titleEn, talk }) => talk?.id ?? titleEn);
};
const changes = async () =>
  (await publicationForDesk(host, meetup.id, await draft())).changes?.map(({ kind }) => kind);
const lengthen = async (title: string, minutes: number) => {
  const slot = (await lineUp()).find(({ titleEn }) => titleEn === title);
  const form = { meetupId: meetup.id, slotId: slot?.id ?? "", revision: slot?.revision ?? 0 };
  const length = { minutes, seconds: null, changeoverSeconds: 0 };
  await editSlot(host, { ...form, ...length, titleEn: title, titleFr: null });
};
const starts = async () => (await mails("talk-scheduled", speaker.email)).length;
const moves = async () => (await mails("talk-moved", speaker.email)).map(({ params }) => params);

it("in a repeated hour is at the time that was chosen", async () => {
  // From 22:00 to 05:00, on the night when the clocks go back.
  const night = { localDate: new Date("2027-11-06"), startsLocal: "22:00", endsLocal: "05:00" };
  const [startsAt, endsAt] = [new Date("2027-11-07T02:00Z"), new Date("2027-11-07T10:00Z")];
  const data = { ...night, startsAt, endsAt, timeZone: "America/Toronto" };
  await db.meetup.update({ where: { id: meetup.id }, data });
  await addAll("a");
  const start = { startsLocal: "01:30", startsChoice: "later" } as const;
  await setLineUpStart(host, { meetupId: meetup.id, before: "", ...start });
  await publish();
  expect((await lineUpOf(meetup.id))?.startsAt).toEqual(new Date("2027-11-07T06:30Z"));
  expect(await changes()).toEqual([]);
});

it("mails no speaker of a talk that won't be given, though it has a slot", async () => {
  const [given, off] = [await addTalk(), await addTalk()];
  await db.talk.update({ where: { id: off }, data: { state: "withdrawn" } });
  await publish();
  expect(await mails("talk-scheduled", speaker.email)).toMatchObject([
    { params: { talkId: given } },
  ]);
});

describe("a version", () => {
  it("is what everybody sees until the next one, whatever changes meanwhile", async () => {
    await addAll("a", "b", "c");
    await publish();
    expect(await lineUpOf(meetup.id)).toMatchObject({ version: 1 });
    await moveSlot(host, {
      ...{ meetupId: meetup.id, slotId: await slotCalled("c") },
      ...{ from: 2, to: 1 },
    });
    await removeSlot(host, { meetupId: meetup.id, slotId: await slotCalled("a") });
    await add({ titleEn: "d" });
    await setLineUpStart(host, {
      ...{ meetupId: meetup.id, before: "", startsLocal: "19:30", startsChoice: null },
    });
    expect(await shown()).toEqual(["a", "b", "c"]);
    const doors = (await lineUpOf(meetup.id))?.startsAt.getTime() ?? 0;
    expect(await changes()).toEqual(["start", "removed", "moved", "added"]);
    await publish();
    expect(await shown()).toEqual(["c", "b", "d"]);
    const found = await lineUpOf(meetup.id);
    expect(found).toMatchObject({ version: 2 });
    expect(found?.startsAt.getTime()).toBe(doors + 30 * 60_000);
    expect(await changes()).toEqual([]);
  });

  it("is made once for one form, by two hosts as well, and not without a change", async () => {
    await addAll("a");
    await Promise.all([publish(), publish(), publish()]);
    expect((await lineUpOf(meetup.id))?.version).toBe(1);
    const versions = await db.activity.count({
      where: { meetupId: meetup.id, verb: "line-up.published" },
    });
    expect(versions).toBe(1);
  });

  it("is refused where another host changed something after the page was rendered", async () => {
    await addAll("a");
    const seen = lineUpFingerprint(await draft());
    await addAll("b");
    expect(await publish(seen)).toEqual({ ok: false, reason: "stale" });
    expect(await shown()).toBeUndefined();
    expect(await publish(lineUpFingerprint(await draft()))).toEqual({ ok: true });
  });

  it("that is withdrawn comes back as the next one", async () => {
    await addAll("a");
    await publish();
    await publishLineUp(host, { meetupId: meetup.id, publish: false, seen: null });
    expect(await shown()).toBeUndefined();
    await publish();
    expect((await lineUpOf(meetup.id))?.version).toBe(2);
  });

  it("loses a talk that is withdrawn or canceled at once; what follows keeps its time", async () => {
    const [first, second, third] = [await addTalk(), await addTalk(), await addTalk()];
    await addAll("end");
    await publish();
    const before = (await lineUpOf(meetup.id))?.slots.at(-1)?.startsAt;
    await moveOwnTalk(speaker, { talkId: first, move: "withdraw" });
    await decide(third, "cancel", 1);
    expect(await shown()).toEqual([second, "end"]);
    expect((await lineUpOf(meetup.id))?.slots.at(-1)?.startsAt).toEqual(before);
    const desk = await publicationForDesk(host, meetup.id, await draft());
    expect(desk.gone.map(({ talk }) => talk?.id)).toEqual([first, third]);
    expect(desk.changes?.map(({ kind }) => kind)).toEqual(["removed", "removed"]);
  });
});

describe("the mails of a version", () => {
  it("tell every speaker once when they are on, and only those who move by more than five minutes later", async () => {
    await addAll("opening");
    const talkId = await addTalk();
    await publish();
    expect(await starts()).toBe(1);
    const from = (await lineUp())[1]?.startsAt.toISOString();
    await lengthen("opening", 15);
    await publish();
    expect(await moves()).toEqual([]);
    // Five more than in the last version, and ten more than mailed.
    await lengthen("opening", 20);
    expect((await publicationForDesk(host, meetup.id, await draft())).mails).toBe(1);
    await publish();
    expect(await moves()).toEqual([{ talkId, from }]);
    // By what was mailed last, not first.
    await lengthen("opening", 21);
    await publish();
    expect(await moves()).toHaveLength(1);
    expect(await starts()).toBe(1);
  });

  it("tell who joins a later version, and nobody twice after a time without one", async () => {
    await addTalk();
    await publish();
    await addTalk();
    await publish();
    expect(await starts()).toBe(2);
    const where = { meetupId: meetup.id };
    await db.email.updateMany({ where, data: { sentAt: new Date() } });
    await publishLineUp(host, { meetupId: meetup.id, publish: false, seen: null });
    await publish();
    expect(await starts()).toBe(2);
    expect(await moves()).toEqual([]);
  });

  it("go out with the next version where they had not been sent yet", async () => {
    await addTalk();
    await publish();
    await publishLineUp(host, { meetupId: meetup.id, publish: false, seen: null });
    await publish();
    const kind = "talk-scheduled";
    const mails = await db.email.findMany({
      where: { meetupId: meetup.id, kind },
      orderBy: { createdAt: "asc" },
    });
    expect(mails.map(({ unsentReason }) => unsentReason)).toEqual(["outdated", null]);
  });

  const unsent = (change: object) =>
    db.email.create({
      data: {
        ...{ kind: "rsvp-confirmed", recipient: "ana@example.ca", language: "en", params: {} },
        ...{ meetupId: meetup.id, ...change },
      },
      select: { id: true },
    });
  const unpublish = () => publishLineUp(host, { meetupId: meetup.id, publish: false, seen: null });

  it("alone are taken back with it, and not those that failed", async () => {
    const talkId = await addTalk();
    await publish();
    const failed = { kind: "talk-scheduled", params: { talkId }, failedAt: new Date(0) };
    const others = [await unsent({}), await unsent(failed)];
    await unpublish();
    const ids = { in: others.map(({ id }) => id) };
    expect(await db.email.count({ where: { id: ids, sentAt: null } })).toBe(2);
  });

  it("go out again though other versions came between", async () => {
    await addTalk();
    await publish();
    await addAll("end");
    await publish();
    await unpublish();
    expect(await starts()).toBe(1);
    await publish();
    expect(await starts()).toBe(2);
  });

  it("of a new time are sent again, of the one before are not", async () => {
    await addAll("opening");
    const talkId = await addTalk();
    await publish();
    const from = (await lineUp())[1]?.startsAt.toISOString();
    await db.email.updateMany({ where: { meetupId: meetup.id }, data: { sentAt: new Date() } });
    await lengthen("opening", 30);
    await publish();
    await unpublish();
    await publish();
    expect(await moves()).toEqual([
      { talkId, from },
      { talkId, from },
    ]);
    expect(await starts()).toBe(1);
  });

  it("of several versions that all still waited are as if none had been sent", async () => {
    await addAll("opening");
    await addTalk();
    await publish();
    await lengthen("opening", 30);
    await publish();
    expect([await starts(), (await moves()).length]).toEqual([1, 1]);
    await unpublish();
    await publish();
    expect([await starts(), (await moves()).length], "a start, and no move of it").toEqual([2, 1]);
  });

  it("tell of a night that moved, though nothing else changed", async () => {
    const talkId = await addTalk();
    await publish();
    const from = (await lineUp())[0]?.startsAt.toISOString();
    const hour = 3_600_000;
    const { startsAt, endsAt } = await db.meetup.findUniqueOrThrow({ where: { id: meetup.id } });
    const data = {
      startsAt: new Date(startsAt.getTime() + hour),
      endsAt: new Date(endsAt.getTime() + hour),
    };
    await db.meetup.update({ where: { id: meetup.id }, data });
    const desk = await publicationForDesk(host, meetup.id, await draft());
    expect(desk).toMatchObject({ changes: [], mails: 1 });
    await publish();
    expect(await moves()).toEqual([{ talkId, from }]);
  });

  it.each<[string, { meetup?: object; event?: object }]>([
    ["of a canceled meetup", { meetup: { status: "canceled" } }],
    ["of a city that is not published yet", { meetup: { status: "proposed" } }],
    ["of a draft night", { event: { status: "draft" } }],
    ["of a canceled night", { event: { status: "canceled" } }],
    ["of a night that is over", { meetup: { startsAt: new Date(0), endsAt: new Date(1) } }],
  ])("are not sent %s", async (_, off) => {
    await addTalk();
    await db.meetup.update({ where: { id: meetup.id }, data: off.meetup ?? {} });
    await db.event.update({ where: { id: meetup.eventId }, data: off.event ?? {} });
    expect((await publicationForDesk(host, meetup.id, await draft())).mails).toBe(0);
    await publish();
    expect(await starts()).toBe(0);
  });

  it("count those who speak along, who are mailed as well", async () => {
    const talkId = await addTalk();
    const co = { talkId, name: "Ana", createdAt: new Date(0) };
    for (const [position, state] of (["accepted", "invited", "left"] as const).entries()) {
      const { id: userId, email } = await testPerson();
      await db.coSpeaker.create({ data: { ...co, userId, address: email, state, position } });
    }
    expect((await publicationForDesk(host, meetup.id, await draft())).mails).toBe(2);
    await publish();
    expect(await db.email.count({ where: { meetupId: meetup.id, kind: "talk-scheduled" } })).toBe(
      2,
    );
  });
});
