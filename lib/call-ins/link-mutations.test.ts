import { describe, expect, it } from "vitest";
import { afar, hosted, hoursAgo } from "@/lib/activity/scenarios/test-fixtures";
import { eraseDuePhones } from "@/lib/hosts/phone-mutations";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { eventSnapshot } from "@/lib/snapshot/queries";
import { saveMeetingLink } from "./link-mutations";
import { citiesOfWave, meetingLinkForDesk } from "./queries";
import { meetingLinkSchema } from "./schema";

testDatabase();

const meetingLink = "https://meet.example/halifax";

describe("the link by which the stream reaches a city", () => {
  it("is entered by its hosts and its event's organizers, and read by them alone", async () => {
    const [host, organizer, stranger] = [
      await testPerson(),
      await testPerson(),
      await testPerson(),
    ];
    const meetup = await testMeetup({ hosts: [host], organizers: [organizer] });
    const { id: meetupId, eventId } = meetup;
    expect(await saveMeetingLink(host, { meetupId, meetingLink })).toEqual({ ok: true });
    for (const viewer of [host, organizer])
      expect(await meetingLinkForDesk(viewer, meetupId)).toBe(meetingLink);
    await expect(meetingLinkForDesk(stranger, meetupId)).rejects.toThrow(NotFound);
    await expect(saveMeetingLink(stranger, { meetupId, meetingLink })).rejects.toThrow(NotFound);
    for (const viewer of [host, stranger, null])
      await expect(citiesOfWave(viewer, eventId)).rejects.toThrow(NotFound);
    const other = `${meetingLink}-2`;
    await saveMeetingLink(organizer, { meetupId, meetingLink: other });
    const [city] = await citiesOfWave(organizer, eventId);
    expect(city).toMatchObject({ meetingLink: other, hosts: [{ id: host.id }] });
  });

  it("is in nothing that everybody may see", async () => {
    const { host, meetupId, eventId } = await hosted();
    await saveMeetingLink(host, { meetupId, meetingLink });
    const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
    expect(JSON.stringify(await eventSnapshot(slug))).not.toContain("meet.example");
  });

  it("saved twice is one change; empty erases it", async () => {
    const { host, meetupId } = await hosted();
    for (const saved of [meetingLink, meetingLink, null])
      await saveMeetingLink(host, { meetupId, meetingLink: saved });
    expect(await meetingLinkForDesk(host, meetupId)).toBeNull();
    const verb = "meetup.meeting-link-saved" as const;
    expect(await db.activity.count({ where: { meetupId, verb } })).toBe(2);
  });

  it("of the meetup from afar does not exist", async () => {
    const { host, meetupId } = await hosted(afar);
    await expect(saveMeetingLink(host, { meetupId, meetingLink })).rejects.toThrow(NotFound);
  });

  it("is erased 7 days after the meetup, and not before", async () => {
    const week = 24 * 7;
    const old = await hosted({ startsAt: hoursAgo(week + 4), endsAt: hoursAgo(week + 1) });
    const recent = await hosted({ startsAt: hoursAgo(week + 2), endsAt: hoursAgo(week - 1) });
    for (const { host, meetupId } of [old, recent])
      await saveMeetingLink(host, { meetupId, meetingLink });
    await eraseDuePhones();
    expect(await meetingLinkForDesk(old.host, old.meetupId)).toBeNull();
    expect(await meetingLinkForDesk(recent.host, recent.meetupId)).toBe(meetingLink);
  });

  it.each([
    [meetingLink, true],
    ["https://meet.example/room?id=3#x", true],
    ["", true],
    ["http://meet.example/halifax", false],
    ["meet.example/halifax", false],
    ["javascript:alert(1)//https://meet.example", false],
    ["https://localhost", false],
  ])("written as %j is taken: %s", (typed, isTaken) => {
    const { meetupId } = { meetupId: "0b0e7c1e-5d0a-4c7e-9d9b-0f6a1f2b3c4d" };
    expect(meetingLinkSchema.safeParse({ meetupId, meetingLink: typed }).success).toBe(isTaken);
  });
});
