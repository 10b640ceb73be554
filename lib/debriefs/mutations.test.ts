import { describe, expect, it } from "vitest";
import { hosted, hoursAgo } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import { saveDebrief } from "./mutations";
import { debriefForDesk } from "./queries";

testDatabase();

const over = { startsAt: hoursAgo(9), endsAt: hoursAgo(6) };

const said = (meetupId: string, revision: number, more: object = {}) => ({
  ...{ meetupId, revision, language: "en" as const },
  ...{ wentWell: "Everybody stayed." as string | null, wentWellShown: false },
  ...{ toChange: null, toChangeShown: false, forNextHost: null, forNextHostShown: false },
  ...more,
});

const desk = async (viewer: Parameters<typeof debriefForDesk>[0], meetupId: string) => {
  const found = await debriefForDesk(viewer, meetupId, realNow());
  if (!found) throw new Error("no debrief");
  return found;
};
const verbs = async (meetupId: string) => {
  const rows = await db.activity.findMany({ where: { meetupId }, select: { verb: true } });
  return rows.map(({ verb }) => verb).filter((verb) => verb.startsWith("debrief."));
};

describe("writing a debrief", () => {
  it("is refused before the end, and gone for those who do not run the meetup", async () => {
    const ahead = await hosted();
    expect(await saveDebrief(ahead.host, said(ahead.meetupId, 0))).toEqual({
      ...{ ok: false, reason: "not-over" },
    });
    const { meetupId } = await hosted(over);
    const stranger = await testPerson();
    await expect(saveDebrief(stranger, said(meetupId, 0))).rejects.toThrow(NotFound);
    await expect(desk(stranger, meetupId)).rejects.toThrow(NotFound);
  });

  it("is gone for a meetup from afar, which has no room", async () => {
    const { host, meetupId } = await hosted({ ...over, kind: "afar", slug: "afar" });
    await expect(saveDebrief(host, said(meetupId, 0))).rejects.toThrow(NotFound);
  });

  it("saves the same form once, however often and at once it is sent", async () => {
    const { host, meetupId } = await hosted(over);
    const sent = [1, 2, 3].map(() => saveDebrief(host, said(meetupId, 0)));
    expect(await Promise.all(sent)).toEqual(Array(3).fill({ ok: true, revision: 1 }));
    expect((await desk(host, meetupId)).debrief).toMatchObject({
      ...{ wentWell: "Everybody stayed.", revision: 1, savedByName: host.name },
    });
    expect(await verbs(meetupId)).toEqual(["debrief.saved"]);
  });

  it("tells the second of two hosts, and writes over the first one's only what they have seen", async () => {
    const { host, meetupId } = await hosted(over);
    const other = await testPerson();
    await db.meetupRole.create({
      data: { meetupId, userId: other.id, role: "host", since: hoursAgo(20) },
    });
    await saveDebrief(host, said(meetupId, 0));
    const mine = { wentWell: "The talks." };
    expect(await saveDebrief(other, said(meetupId, 0, mine))).toEqual({
      ...{ ok: false, reason: "saved-meanwhile" },
    });
    expect((await desk(other, meetupId)).debrief?.wentWell).toBe("Everybody stayed.");
    expect(await saveDebrief(other, said(meetupId, 1, mine))).toEqual({ ok: true, revision: 2 });
    expect((await desk(host, meetupId)).debrief).toMatchObject(mine);
  });

  it("of two at the same moment, saves one and tells the other", async () => {
    const { host, meetupId } = await hosted(over);
    const both = ["The talks.", "The room."].map((wentWell) =>
      saveDebrief(host, said(meetupId, 0, { wentWell })),
    );
    expect((await Promise.all(both)).map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("raises the event's revision only when the recap changes", async () => {
    const { host, meetupId, eventId } = await hosted(over);
    const revision = async () =>
      (await db.eventRevision.findUnique({ where: { eventId } }))?.revision ?? 0;
    const before = await revision();
    await saveDebrief(host, said(meetupId, 0));
    expect(await revision()).toBe(before);
    await saveDebrief(host, said(meetupId, 1, { wentWellShown: true }));
    expect(await revision()).toBe(before + 1);
    await saveDebrief(host, said(meetupId, 2, { wentWell: null, wentWellShown: true }));
    expect(await revision()).toBe(before + 2);
    expect(await verbs(meetupId)).toEqual([
      ...["debrief.saved", "debrief.published", "debrief.published"],
    ]);
  });
});

describe("what was recorded", () => {
  it("is nothing where nothing was: never 0", async () => {
    const { host, meetupId } = await hosted(over);
    const none = { said: null, peak: null, firstTimers: null, talks: [], photos: null };
    const { recorded } = await desk(host, meetupId);
    expect(recorded).toMatchObject(none);
    expect(recorded.figures).toMatchObject({ checkedIn: null, walkIns: null, noShows: null });
  });

  it("has who said they'd come, the fullest moment with its way, talks of the published line-up and photos", async () => {
    const { host, meetup, meetupId } = await hosted(over);
    await testRsvp(meetup, await testPerson(), { guests: 2 });
    await db.rsvp.updateMany({ where: { meetupId }, data: { firstTime: true } });
    const counts = [7, 12, 9].map((count) => ({ meetupId, count, createdAt: hoursAgo(7) }));
    await db.headCount.createMany({
      data: counts.map((row) => ({ ...row, precision: "at_least", method: "photo" })),
    });
    const talk = await db.talk.create({
      data: {
        ...{
          meetupId,
          proposerId: host.id,
          speakerName: "Sam",
          title: "Small steps",
          locale: "en",
        },
        ...{ format: "lightning", state: "confirmed", createdAt: hoursAgo(90) },
      },
    });
    await db.slot.create({
      data: { meetupId, kind: "talk", position: 1, seconds: 300, talkId: talk.id },
    });
    const { recorded } = await desk(host, meetupId);
    expect(recorded).toMatchObject({ said: 3, firstTimers: 1, talks: [] });
    expect(recorded.peak).toMatchObject({ count: 12, precision: "at_least", method: "photo" });
    await db.$transaction((tx) => freezeLineUp(tx, meetupId, hoursAgo(20)));
    expect((await desk(host, meetupId)).recorded.talks).toMatchObject([
      { title: "Small steps", speakerName: "Sam" },
    ]);
  });
});
