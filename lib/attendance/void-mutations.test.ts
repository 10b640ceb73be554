import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { headCountsForDesk, headCountsOf, tallyOfEvent } from "./queries";
import { restoreHeadCount, voidHeadCount } from "./void-mutations";

testDatabase();

const HOUR = 3_600_000;
const fromNow = (hours: number) => new Date(realNow().getTime() + hours * HOUR);
const soon = () => fromNow(1);

let host: Person;
let meetup: { id: string; eventId: string };

beforeEach(async () => {
  host = await testPerson();
  meetup = await testMeetup({ hosts: [host], startsAt: fromNow(-1), endsAt: fromNow(2) });
});

describe("voiding a count", () => {
  const recorded = async () => {
    const count = { count: 23, precision: "exactly", method: "by_eye" } as const;
    const data = { ...count, meetupId: meetup.id, createdAt: realNow() };
    return db.headCount.create({ data, select: { id: true } });
  };

  it("removes it from every page and records who, when and why", async () => {
    const { id } = await recorded();
    await voidHeadCount(host, { headCountId: id, reason: "Counted twice" });
    expect(await headCountsOf(meetup.id, soon())).toEqual([]);
    const { tally } = await tallyOfEvent(meetup.eventId, soon());
    expect(tally).toEqual({ people: null, atLeast: false, countedCities: 0, cities: 1 });
    const [kept] = await headCountsForDesk(host, meetup.id);
    expect(kept).toMatchObject({ voidReason: "Counted twice", voidedByName: host.name });
    expect(kept?.voidedAt).toBeInstanceOf(Date);
  });

  it("keeps the first reason if done twice", async () => {
    const { id } = await recorded();
    await voidHeadCount(host, { headCountId: id, reason: "First" });
    await voidHeadCount(host, { headCountId: id, reason: "Second" });
    expect((await headCountsForDesk(host, meetup.id))[0]?.voidReason).toBe("First");
    const voided = { where: { subjectId: id, verb: "head-count.voided" } };
    expect(await db.activity.findMany(voided)).toMatchObject([
      { actorId: host.id, meetupId: meetup.id, detail: { reason: "First" } },
    ]);
  });

  it("can be undone, as often as it is done", async () => {
    const { id } = await recorded();
    await voidHeadCount(host, { headCountId: id, reason: "Counted twice" });
    const twice = [1, 2].map(() => restoreHeadCount(host, { headCountId: id }));
    expect(await Promise.all(twice)).toEqual([{ ok: true }, { ok: true }]);
    expect(await headCountsOf(meetup.id, soon())).toHaveLength(1);
    const blank = { voidedAt: null, voidedByName: null, voidReason: null };
    expect((await headCountsForDesk(host, meetup.id))[0]).toMatchObject(blank);
    const restored = { subjectId: id, verb: "head-count.restored" };
    expect(await db.activity.count({ where: restored })).toBe(1);
    await voidHeadCount(host, { headCountId: id, reason: "Twice after all" });
    expect(await headCountsOf(meetup.id, soon())).toEqual([]);
  });

  it("is refused to everybody else, and so is undoing it", async () => {
    const { id } = await recorded();
    const stranger = await testPerson();
    const restored = restoreHeadCount(stranger, { headCountId: id });
    await expect(restored).rejects.toThrow(NotFound);
    const voided = voidHeadCount(stranger, { headCountId: id, reason: "No" });
    await expect(voided).rejects.toThrow(NotFound);
    expect(await headCountsOf(meetup.id, soon())).toHaveLength(1);
  });

  it("throws NotFound for an unknown count", async () => {
    const voided = voidHeadCount(host, { headCountId: randomUUID(), reason: "No" });
    await expect(voided).rejects.toThrow(NotFound);
  });
});
