import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { hosted, hoursAgo } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import type { Pass } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import * as clock from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { recordSavedCount } from "./saved-count-mutations";

testDatabase();

async function open(hours: number) {
  const [startsAt, endsAt] = [hoursAgo(hours), hoursAgo(hours - 6)];
  const { date } = toWall(startsAt, "America/Vancouver");
  const made = await hosted({ date });
  await db.meetup.update({ where: { id: made.meetupId }, data: { startsAt, endsAt } });
  return made;
}

const saved = (meetup: string, hours: number) => ({
  ...{ meetup, key: randomUUID(), count: 23, andMe: true, precision: "at_least" as const },
  at: hoursAgo(hours).getTime(),
});

it("is published at the minute when it was taken, once, also from a pass of the door", async () => {
  const { meetupId } = await open(2);
  const until = hoursAgo(-1);
  const pass: Pass = { kind: "pass", role: "door", meetupId, device: randomUUID(), until };
  const count = saved(meetupId, 1);
  expect(await recordSavedCount(pass, count)).toEqual({ ok: true });
  expect(await recordSavedCount(pass, count)).toEqual({ ok: true });
  const rows = await db.headCount.findMany({ where: { meetupId } });
  expect(rows).toMatchObject([{ count: 23, includesCounter: false, precision: "at_least" }]);
  const minute = Math.floor(count.at / 60_000) * 60_000;
  expect(rows[0]?.countedAt).toEqual(new Date(minute));
});

it("is refused before doors, and from anybody else", async () => {
  const { host, meetupId } = await open(-1);
  const early = await recordSavedCount(host, saved(meetupId, 0));
  expect(early).toEqual({ ok: false, reason: "too-early" });
  const stranger = await testPerson();
  await expect(recordSavedCount(stranger, saved(meetupId, 0))).rejects.toThrow(NotFound);
});

it("is taken at the server's time if the phone's clock is ahead", async () => {
  const { host, meetupId } = await open(2);
  expect(await recordSavedCount(host, saved(meetupId, -3))).toEqual({ ok: true });
  const { countedAt } = await db.headCount.findFirstOrThrow({ where: { meetupId } });
  expect(Math.abs((countedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(120_000);
});

it("is taken from a pass that ended less than a day ago if it was valid then, and not if it was revoked", async () => {
  const { meetupId } = await open(5);
  const ended = async (hours: number): Promise<Pass> => {
    const times = { createdAt: hoursAgo(6), usedAt: hoursAgo(6) };
    const { id: device } = await db.doorDevice.create({
      data: { id: randomUUID(), meetupId, ...times },
    });
    return { kind: "pass", role: "door", meetupId, device, until: hoursAgo(hours) };
  };
  const pass = await ended(1);
  expect(await recordSavedCount(pass, saved(meetupId, 2))).toEqual({ ok: true });
  const send = (by: Pass, hours: number) => recordSavedCount(by, saved(meetupId, hours));
  await expect(send(pass, 0.5)).rejects.toThrow(NotFound);
  await expect(send({ ...pass, until: hoursAgo(25) }, 26)).rejects.toThrow(NotFound);
  const revoked = { revokedAt: hoursAgo(1), revokedAfter: 0 };
  await db.doorDevice.update({ where: { id: pass.device }, data: revoked });
  await expect(send(pass, 2)).rejects.toThrow(NotFound);
});

it("is refused, and not for ever, if it was taken when nobody was there", async () => {
  const { host, meetupId } = await open(5);
  const before = await recordSavedCount(host, saved(meetupId, 6.5));
  expect(before).toEqual({ ok: false, reason: "too-early" });
  const [startsAt, endsAt] = [hoursAgo(20), hoursAgo(14)];
  await db.meetup.update({ where: { id: meetupId }, data: { startsAt, endsAt } });
  expect(await recordSavedCount(host, saved(meetupId, 7))).toEqual({
    ok: false,
    reason: "too-late",
  });
});

describe("in the hour that the clocks repeat", () => {
  const halfPastOne = { first: "2026-11-01T05:30:00Z", second: "2026-11-01T06:30:00Z" };

  it.each([
    ["first", "2026-11-01T05:40:00Z"],
    ["first", "2026-11-01T08:00:00Z"],
    ["second", "2026-11-01T06:40:00Z"],
  ] as const)(
    "of its %s pass, and sent at %s, is published at that instant",
    async (pass, sent) => {
      const evening = { date: "2026-10-31", timeZone: "America/Toronto" };
      const opened = { startsAt: new Date("2026-11-01T01:00:00Z") };
      const times = { ...opened, endsAt: new Date("2026-11-01T06:00:00Z") };
      const { host, meetupId } = await hosted({ ...evening, ...times });
      const countedAt = new Date(halfPastOne[pass]);
      const count = { ...saved(meetupId, 0), at: countedAt.getTime() };
      const moved = vi.spyOn(clock, "now").mockResolvedValue(new Date(sent));
      const outcome = await recordSavedCount(host, count).finally(() => moved.mockRestore());
      expect(outcome).toEqual({ ok: true });
      expect(await db.headCount.findFirstOrThrow({ where: { meetupId } })).toMatchObject({
        countedAt,
      });
    },
  );
});
