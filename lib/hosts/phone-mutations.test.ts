import { describe, expect, it } from "vitest";
import { hosted, hoursAgo } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { eraseDuePhones, saveHostPhone } from "./phone-mutations";
import { hostsForDesk } from "./queries";
import { hostPhoneSchema } from "./schema";

testDatabase();

const phone = "604-555-0134";
const phonesIn = async (meetupId: string) =>
  (await db.meetupRole.findMany({ where: { meetupId } })).map((role) => role.phone);

describe("a host's telephone", () => {
  it("is seen by co-hosts and organizers, and by nobody else", async () => {
    const [host, other, organizer, stranger] = await Promise.all([
      testPerson(),
      testPerson(),
      testPerson(),
      testPerson(),
    ]);
    const { id } = await testMeetup({ hosts: [host, other], organizers: [organizer] });
    expect(await saveHostPhone(host, { meetupId: id, phone })).toEqual({ ok: true });
    for (const viewer of [host, other, organizer])
      expect((await hostsForDesk(viewer, id)).map((one) => one.phone)).toContain(phone);
    await expect(hostsForDesk(stranger, id)).rejects.toThrow(NotFound);
    for (const viewer of [organizer, stranger])
      await expect(saveHostPhone(viewer, { meetupId: id, phone })).rejects.toThrow(NotFound);
  });

  it("saved twice is one change; empty erases it", async () => {
    const { host, meetupId } = await hosted();
    for (const saved of [phone, phone, null]) await saveHostPhone(host, { meetupId, phone: saved });
    expect(await phonesIn(meetupId)).toEqual([null]);
    expect(await db.activity.count({ where: { meetupId, verb: "host.phone-saved" } })).toBe(2);
  });

  it("is erased 7 days after the meetup, and not before", async () => {
    const week = 24 * 7;
    const old = await hosted({ startsAt: hoursAgo(week + 4), endsAt: hoursAgo(week + 1) });
    const recent = await hosted({ startsAt: hoursAgo(week + 2), endsAt: hoursAgo(week - 1) });
    for (const { host, meetupId } of [old, recent]) await saveHostPhone(host, { meetupId, phone });
    await eraseDuePhones();
    expect(await phonesIn(old.meetupId)).toEqual([null]);
    expect(await phonesIn(recent.meetupId)).toEqual([phone]);
  });

  it.each([
    ["604-555-0134", true],
    ["+1 (604) 555-0134 ext. 5", true],
    ["819 555 0134 poste 12", true],
    ["", true],
    ["call me", false],
    ["555", false],
    ["604-555-0134 javascript:", false],
  ])("written as %j is taken: %s", (typed, isTaken) => {
    const { meetupId } = { meetupId: "0b0e7c1e-5d0a-4c7e-9d9b-0f6a1f2b3c4d" };
    expect(hostPhoneSchema.safeParse({ meetupId, phone: typed }).success).toBe(isTaken);
  });
});
