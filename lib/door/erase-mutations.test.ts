import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { hosted, hoursAgo } from "@/lib/activity/scenarios/test-fixtures";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { eraseDueNames } from "./erase-mutations";
import { doorStateOf } from "./queries";

testDatabase();

it("erases the names of walk-ins 7 days after the meetup, not before, and keeps who came", async () => {
  const ended = async (hours: number) => {
    const { meetupId } = await hosted({ startsAt: hoursAgo(hours + 3), endsAt: hoursAgo(hours) });
    const times = { occurredAt: hoursAgo(hours), receivedAt: hoursAgo(hours) };
    const walkIn = { kind: "walk_in", name: "Sam", by: "host", counter: 0, sequence: 1 } as const;
    await db.doorEvent.create({ data: { id: randomUUID(), meetupId, ...walkIn, ...times } });
    return meetupId;
  };
  const [old, recent] = [await ended(24 * 7 + 1), await ended(24 * 7 - 1)];
  await eraseDueNames();
  await eraseDueNames();
  const names = async (id: string) => (await doorStateOf(id)).walkIns.map(({ name }) => name);
  expect([await names(old), await names(recent)]).toEqual([[null], ["Sam"]]);
  const where = { meetupId: old, verb: "door.names-erased" };
  expect(await db.activity.count({ where })).toBe(1);
});
