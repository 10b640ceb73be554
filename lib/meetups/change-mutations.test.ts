import { beforeAll, describe, expect, it } from "vitest";
import { InvalidField, NotAllowed } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import type { TimesInput, VenueInput } from "./schema";
import { changeTimes } from "./times-mutations";
import { changeVenue } from "./venue-mutations";

testDatabase();

let host: Person;
let stranger: Person;
beforeAll(async () => {
  host = await testPerson({ locale: "fr" });
  stranger = await testPerson();
});

type Meetup = { id: string; eventId: string };
const stored = (id: string) =>
  db.meetup.findUniqueOrThrow({ where: { id }, include: { access: true } });

const venue = (meetupId: string, name: string | null, revision = 0): VenueInput => ({
  meetupId,
  revision,
  venue: name,
  address: null,
  howToFindEn: null,
  howToFindFr: null,
});

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

/** One attendee in English, one waitlisted in French, one canceled. */
async function answered(meetup: Meetup) {
  const [going, waiting, gone] = await Promise.all([
    testPerson(),
    testPerson({ locale: "fr" }),
    testPerson(),
  ]);
  await testRsvp(meetup, going);
  await testRsvp(meetup, waiting, { status: "waitlisted" });
  await testRsvp(meetup, gone, { status: "canceled" });
  return { going, waiting };
}

async function mailsTo(...people: Person[]) {
  const mails = await db.email.findMany({
    where: { recipient: { in: people.map((person) => person.email) } },
    select: { kind: true, recipient: true, language: true, params: true },
    orderBy: { createdAt: "asc" },
  });
  return people.map((person) => mails.filter((mail) => mail.recipient === person.email));
}

describe("a venue", () => {
  it("is mailed first as an announcement, then as a change, once per RSVP in its language", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    const { going, waiting } = await answered(meetup);
    expect(await changeVenue(host, venue(meetup.id, "Grizzly Den"))).toEqual({
      ok: true,
      notifiedCount: 2,
    });
    const known = await stored(meetup.id);
    expect(known).toMatchObject({ revision: 1, calendarSequence: 1 });
    expect(known.venueAnnouncedAt).not.toBeNull();
    expect(await changeVenue(host, venue(meetup.id, "Lamplighter", 1))).toEqual({
      ok: true,
      notifiedCount: 2,
      asksAboutAccess: true,
    });
    expect(await stored(meetup.id)).toMatchObject({ revision: 2, calendarSequence: 2 });

    expect(
      await db.email.count({ where: { kind: { in: ["venue-announced", "meetup-changed"] } } }),
    ).toBe(4);
    const [toGoing, toWaiting] = await mailsTo(going, waiting);
    expect(toGoing).toMatchObject([
      { kind: "venue-announced", language: "en" },
      { kind: "meetup-changed", language: "en", params: { changes: ["venue"] } },
    ]);
    expect(toWaiting?.map((mail) => mail.language)).toEqual(["fr", "fr"]);
    const jobs = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM pgboss.job WHERE data->>'emailId' IN (
        SELECT id::text FROM "Email" WHERE kind IN ('venue-announced', 'meetup-changed'))`;
    expect(Number(jobs[0]?.count)).toBe(4);
  });

  it("that changes resets the access facts and asks every host", async () => {
    const [first, second] = await Promise.all([
      testPerson({ locale: "fr" }),
      testPerson({ locale: null }),
    ]);
    const meetup = await testMeetup({ hosts: [first, second], venue: "Grizzly Den" });
    await db.accessFact.createMany({
      data: [
        { meetupId: meetup.id, feature: "lift", answer: "yes", noteEn: "to the third floor" },
        { meetupId: meetup.id, feature: "noise", answer: "no" },
      ],
    });
    await db.meetup.update({
      where: { id: meetup.id },
      data: { accessContactEn: "Ask Ana by Friday", accessContactFr: "Demandez à Ana" },
    });
    expect(await changeVenue(first, venue(meetup.id, "Lamplighter"))).toMatchObject({
      asksAboutAccess: true,
    });
    const after = await stored(meetup.id);
    expect(after.accessAskedAt).not.toBeNull();
    expect(after).toMatchObject({ accessContactEn: null, accessContactFr: null });
    expect(after.access.map(({ answer, noteEn }) => [answer, noteEn])).toEqual([
      ["unknown", null],
      ["unknown", null],
    ]);
    const asked = (await mailsTo(first, second)).flat();
    expect(asked.map(({ kind, language }) => [kind, language])).toEqual([
      ["access-ask", "fr"],
      ["access-ask", "both"],
    ]);
  });

  it("that is removed resets the access facts without asking the hosts", async () => {
    const asked = await testPerson();
    const meetup = await testMeetup({ hosts: [asked], venue: "Grizzly Den" });
    await db.accessFact.create({ data: { meetupId: meetup.id, feature: "lift", answer: "yes" } });
    await changeVenue(asked, { ...venue(meetup.id, "Grizzly Den"), venue: null });
    expect((await stored(meetup.id)).access.map(({ answer }) => answer)).toEqual(["unknown"]);
    expect((await mailsTo(asked)).flat()).toEqual([]);
  });

  it("set for the first time or unchanged keeps the access facts", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    await db.accessFact.create({ data: { meetupId: meetup.id, feature: "lift", answer: "yes" } });
    await changeVenue(host, venue(meetup.id, "Grizzly Den"));
    await changeVenue(host, { ...venue(meetup.id, "Grizzly Den", 1), howToFindEn: "Upstairs" });
    const after = await stored(meetup.id);
    expect(after).toMatchObject({
      accessAskedAt: null,
      howToFindEn: "Upstairs",
      calendarSequence: 1,
    });
    expect(after.access[0]?.answer).toBe("yes");
  });

  it("is set by its own hosts, and never for the meetup from afar", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    await testMeetup({ hosts: [stranger] });
    await expect(changeVenue(stranger, venue(meetup.id, "Mine"))).rejects.toThrow(NotAllowed);
    const afar = await testMeetup({ hosts: [host], kind: "afar", slug: "afar" });
    await expect(changeVenue(host, venue(afar.id, "Mine"))).rejects.toThrow(NotAllowed);
    expect((await stored(meetup.id)).venue).toBeNull();
  });

  it("submitted twice is changed and mailed once", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    const { going } = await answered(meetup);
    const input = venue(meetup.id, "Grizzly Den");
    expect(await changeVenue(host, input)).toEqual({ ok: true, notifiedCount: 2 });
    expect(await changeVenue(host, input)).toEqual({ ok: true, notifiedCount: 2 });
    expect(await stored(meetup.id)).toMatchObject({ revision: 1, calendarSequence: 1 });
    expect((await mailsTo(going))[0]).toHaveLength(1);
  });

  it("from a stale form changes nothing and sends nothing", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    const { going } = await answered(meetup);
    await changeVenue(host, venue(meetup.id, "Grizzly Den"));
    const late = await changeVenue(host, venue(meetup.id, "Lamplighter"));
    expect(late).toEqual({ ok: false, reason: "stale" });
    expect((await stored(meetup.id)).venue).toBe("Grizzly Den");
    expect((await mailsTo(going))[0]).toHaveLength(1);
  });
});

describe("changed times", () => {
  it("are mailed and move the instants", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    const { going } = await answered(meetup);
    const before = await stored(meetup.id);
    const outcome = await changeTimes(host, times(meetup.id, { startsLocal: "20:00" }));
    expect(outcome).toEqual({ ok: true, notifiedCount: 2 });
    const after = await stored(meetup.id);
    expect(after.startsAt.getTime() - before.startsAt.getTime()).toBe(3_600_000);
    expect(after).toMatchObject({ revision: 1, calendarSequence: 1, rsvpsCloseAt: after.startsAt });
    expect((await mailsTo(going))[0]).toMatchObject([
      { kind: "meetup-changed", params: { changes: ["time"] } },
    ]);
  });

  it("submitted twice are changed and mailed once", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    const { going } = await answered(meetup);
    const input = times(meetup.id, { startsLocal: "20:00" });
    expect(await changeTimes(host, input)).toEqual({ ok: true, notifiedCount: 2 });
    expect(await changeTimes(host, input)).toEqual({ ok: true, notifiedCount: 2 });
    expect(await stored(meetup.id)).toMatchObject({ revision: 1, calendarSequence: 1 });
    expect((await mailsTo(going))[0]).toHaveLength(1);
  });

  it("send nothing if unchanged", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    await answered(meetup);
    expect(await changeTimes(host, times(meetup.id))).toEqual({ ok: true, notifiedCount: 0 });
    expect((await stored(meetup.id)).calendarSequence).toBe(0);
  });

  it("send nothing before publication", async () => {
    const meetup = await testMeetup({ hosts: [host], status: "proposed" });
    await answered(meetup);
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
    const { going } = await answered(meetup);
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
    await answered(meetup);
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
