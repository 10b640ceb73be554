import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { hosted, hoursAgo } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import type { Pass } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { toWall } from "@/lib/platform/time/zones";
import { recordSavedCount } from "./count-mutations";

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
