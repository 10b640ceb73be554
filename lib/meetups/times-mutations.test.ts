import { describe, expect, it } from "vitest";
import { InvalidField, NotAllowed } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { host, stranger, testHostAndStranger } from "@/lib/platform/db/test-people";
import { testAnswers, testMeetup } from "@/lib/platform/db/test-rows";
import { mailsTo } from "@/lib/platform/mail/test-mails";
import type { TimesInput } from "./schema";
import { changeTimes } from "./times-mutations";

testDatabase();
testHostAndStranger();

const stored = (id: string) =>
  db.meetup.findUniqueOrThrow({ where: { id }, include: { access: true } });

const times = (meetupId: string, wanted: Partial<TimesInput> = {}): TimesInput => ({
  meetupId,
  revision: 0,
  timeZone: null,
  localDate: "2027-01-14",
  startsLocal: "19:00",
  endsLocal: "22:00",
  startsChoice: null,
  endsChoice: null,
  ...wanted,
});

describe("changed times", () => {
  it("are mailed and move the instants", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    const { going } = await testAnswers(meetup);
    const before = await stored(meetup.id);
    const outcome = await changeTimes(host, times(meetup.id, { startsLocal: "20:00" }));
    expect(outcome).toEqual({ ok: true, notifiedCount: 2 });
    const after = await stored(meetup.id);
    expect(after.startsAt.getTime() - before.startsAt.getTime()).toBe(3_600_000);
    expect(after).toMatchObject({
      revision: 1,
      calendarSequence: 1,
      calendarChangedAt: expect.any(Date),
      rsvpsCloseAt: after.startsAt,
    });
    expect((await mailsTo(going))[0]).toMatchObject([
      { kind: "meetup-changed", params: { changes: ["time"] } },
    ]);
  });

  it("submitted twice are changed and mailed once", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    const { going } = await testAnswers(meetup);
    const input = times(meetup.id, { startsLocal: "20:00" });
    expect(await changeTimes(host, input)).toEqual({ ok: true, notifiedCount: 2 });
    expect(await changeTimes(host, input)).toEqual({ ok: true, notifiedCount: 2 });
    expect(await stored(meetup.id)).toMatchObject({ revision: 1, calendarSequence: 1 });
    expect((await mailsTo(going))[0]).toHaveLength(1);
  });

  it("send nothing if unchanged", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    await testAnswers(meetup);
    expect(await changeTimes(host, times(meetup.id))).toEqual({ ok: true, notifiedCount: 0 });
    expect((await stored(meetup.id)).calendarSequence).toBe(0);
  });

  it("send nothing before publication", async () => {
    const meetup = await testMeetup({ hosts: [host], status: "proposed" });
    await testAnswers(meetup);
    const moved = await changeTimes(host, times(meetup.id, { localDate: "2027-01-15" }));
    expect(moved).toEqual({ ok: true, notifiedCount: 0 });
    expect((await stored(meetup.id)).calendarSequence).toBe(1);
  });

  it("in a skipped hour require a choice of a time next to it", async () => {
    const meetup = await testMeetup({ hosts: [host], date: "2027-03-14" });
    await db.meetup.update({ where: { id: meetup.id }, data: { timeZone: "America/Toronto" } });
    const skipped = times(meetup.id, {
      localDate: "2027-03-14",
      startsLocal: "02:30",
      endsLocal: "04:00",
    });
    await expect(changeTimes(host, skipped)).rejects.toThrow(InvalidField);
    expect((await stored(meetup.id)).revision).toBe(0);

    expect((await changeTimes(host, { ...skipped, startsChoice: "later" })).ok).toBe(true);
    expect(await stored(meetup.id)).toMatchObject({
      startsLocal: "03:00",
      startsChoice: null,
      startsAt: new Date("2027-03-14T07:00Z"),
      revision: 1,
    });
  });

  it("are refused for other hosts and for a stale form", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    await expect(changeTimes(stranger, times(meetup.id))).rejects.toThrow(NotAllowed);
    await changeTimes(host, times(meetup.id));
    const late = await changeTimes(host, times(meetup.id, { startsLocal: "20:00" }));
    expect(late).toEqual({ ok: false, reason: "stale" });
  });
});

describe("the time zone of the meetup from afar", () => {
  const afar = { kind: "afar" as const, slug: "afar" };

  it("can be changed; times are read in it, and a moved start is mailed", async () => {
    const meetup = await testMeetup({ hosts: [host], ...afar });
    const { going } = await testAnswers(meetup);
    const wanted = times(meetup.id, { timeZone: "America/Toronto" });
    expect(await changeTimes(host, wanted)).toEqual({ ok: true, notifiedCount: 2 });
    expect(await stored(meetup.id)).toMatchObject({
      timeZone: "America/Toronto",
      stripPlace: "ET",
      startsLocal: "19:00",
      startsAt: new Date("2027-01-15T00:00Z"),
      rsvpsCloseAt: new Date("2027-01-15T00:00Z"),
      calendarSequence: 1,
    });
    expect((await mailsTo(going))[0]).toMatchObject([{ params: { changes: ["time"] } }]);
  });

  it("sends nothing if the instant is unchanged, but updates calendars", async () => {
    const meetup = await testMeetup({ hosts: [host], ...afar });
    await testAnswers(meetup);
    // 19:00 in Vancouver, which stays at UTC-7.
    const same = { timeZone: "America/Toronto", startsLocal: "21:00", endsLocal: "00:00" };
    expect(await changeTimes(host, times(meetup.id, same))).toEqual({
      ok: true,
      notifiedCount: 0,
    });
    expect(await stored(meetup.id)).toMatchObject({
      startsAt: new Date("2027-01-15T02:00Z"),
      calendarSequence: 1,
    });
  });

  it("must be one of the offered zones", async () => {
    const meetup = await testMeetup({ hosts: [host], ...afar });
    const invalid = changeTimes(host, times(meetup.id, { timeZone: "Europe/Paris" }));
    await expect(invalid).rejects.toMatchObject({ field: "timeZone", code: "choose-one" });
    expect((await stored(meetup.id)).revision).toBe(0);
  });

  it("cannot be set for a city", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    await changeTimes(host, times(meetup.id, { timeZone: "America/Toronto" }));
    expect(await stored(meetup.id)).toMatchObject({ timeZone: "America/Vancouver" });
  });
});
