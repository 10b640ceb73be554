import { describe, expect, it } from "vitest";
import { NotAllowed } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { host, stranger, testHostAndStranger } from "@/lib/platform/db/test-people";
import { testAnswers, testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { mailsTo } from "@/lib/platform/mail/test-mails";
import type { VenueInput } from "./schema";
import { changeVenue } from "./venue-mutations";

testDatabase();
testHostAndStranger();

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

describe("a venue", () => {
  it("is mailed first as an announcement, then as a change, once per RSVP in its language", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    const { going, waiting } = await testAnswers(meetup);
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
    const { going } = await testAnswers(meetup);
    const input = venue(meetup.id, "Grizzly Den");
    expect(await changeVenue(host, input)).toEqual({ ok: true, notifiedCount: 2 });
    expect(await changeVenue(host, input)).toEqual({ ok: true, notifiedCount: 2 });
    expect(await stored(meetup.id)).toMatchObject({ revision: 1, calendarSequence: 1 });
    expect((await mailsTo(going))[0]).toHaveLength(1);
  });

  it("from a stale form changes nothing and sends nothing", async () => {
    const meetup = await testMeetup({ hosts: [host] });
    const { going } = await testAnswers(meetup);
    await changeVenue(host, venue(meetup.id, "Grizzly Den"));
    const late = await changeVenue(host, venue(meetup.id, "Lamplighter"));
    expect(late).toEqual({ ok: false, reason: "stale" });
    expect((await stored(meetup.id)).venue).toBe("Grizzly Den");
    expect((await mailsTo(going))[0]).toHaveLength(1);
  });
});
