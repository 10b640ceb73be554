import { describe, expect, it } from "vitest";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { setCallIn, suggestCallIns } from "./mutations";
import { citiesOfWave } from "./queries";

testDatabase();

async function city(wanted: Parameters<typeof testMeetup>[0] = {}) {
  const [organizer, host] = [await testPerson(), await testPerson()];
  const meetup = await testMeetup({ organizers: [organizer], hosts: [host], ...wanted });
  const set = (at: string | null, viewer = organizer) =>
    setCallIn(viewer, { meetupId: meetup.id, at, atChoice: null });
  const minutes = async () =>
    (await db.meetup.findUniqueOrThrow({ where: { id: meetup.id } })).callInMinutes;
  const mails = () => db.email.count({ where: { meetupId: meetup.id, kind: "call-in" } });
  return { organizer, host, ...meetup, set, minutes, mails };
}

describe("an organizer", () => {
  it("sets and moves a city's moment, and its host gets a mail each time", async () => {
    const { set, minutes, mails } = await city();
    expect(await set("19:40")).toEqual({ ok: true });
    expect(await minutes()).toBe(40);
    expect(await mails()).toBe(1);
    await set("19:40");
    expect(await mails(), "the same form again").toBe(1);
    await set("20:00");
    expect([await minutes(), await mails()]).toEqual([60, 2]);
    await set(null);
    expect([await minutes(), await mails()]).toEqual([null, 2]);
  });

  it("can't choose a time when the meetup is closed", async () => {
    const { set } = await city();
    await expect(set("22:00")).rejects.toThrow(InvalidField);
    await expect(set("18:59")).rejects.toThrow(InvalidField);
  });

  it("gives the others a moment without moving those that are set", async () => {
    const { organizer, eventId, set, minutes, mails } = await city();
    await set("19:10");
    const other = await city({ status: "published" });
    await db.meetup.update({ where: { id: other.id }, data: { eventId } });
    expect(await suggestCallIns(organizer, { eventId })).toEqual({ ok: true, count: 1 });
    expect([await minutes(), await mails()]).toEqual([10, 1]);
    expect([await other.minutes(), await other.mails()]).toEqual([30, 1]);
    expect(await suggestCallIns(organizer, { eventId })).toEqual({ ok: true, count: 0 });
  });
});

it("only a published city has a place", async () => {
  const { set } = await city({ status: "proposed" });
  expect(await set("19:40")).toEqual({ ok: false, reason: "city-not-on" });
});

it("for hosts and others there is no such thing", async () => {
  const { set, host, eventId, minutes } = await city();
  await expect(set("19:40", host)).rejects.toThrow(NotFound);
  await expect(set("19:40", await testPerson())).rejects.toThrow(NotFound);
  await expect(suggestCallIns(host, { eventId })).rejects.toThrow(NotFound);
  await expect(citiesOfWave(host, eventId)).rejects.toThrow(NotFound);
  expect(await minutes()).toBeNull();
});
