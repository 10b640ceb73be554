import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { cancelMeetup } from "@/lib/meetups/cancel-mutations";
import { renewFeed } from "@/lib/people/mutations";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { cancelRsvp, returnRsvp } from "@/lib/rsvps/cancel-mutations";
import { going } from "@/lib/rsvps/mutations";
import { by } from "@/lib/rsvps/test-rsvps";
import { wordsOf } from "./entry-rules";
import { cityFeed, eventFeed, personFeed, personFeedLink } from "./feed-queries";
import { type Feed, feedFile, feedResponse } from "./feed-rules";
import { calendarMeetup } from "./queries";
import { longestLine, readCalendar } from "./test-calendars";

testDatabase();

const ACCENTED = "Là où l’été, à Québec, n’achève; ".repeat(9).trim();
const uid = (id: string) => `meetup-${id}@localhost:3000`;
const entriesOf = (feed: Feed | null) => feed && readCalendar(feedFile(feed)).entries;

async function eventOf(eventId: string) {
  return db.event.findUniqueOrThrow({ where: { id: eventId } });
}

describe("the feed of an event", () => {
  it.each(LOCALES)("is read back by another library as it was meant, in %s", async (locale) => {
    const hosts = [await testPerson({ emailVerified: new Date() }), await testPerson()];
    const { id, eventId } = await testMeetup({ venue: ACCENTED, hosts });
    const titles = { titleEn: ACCENTED, titleFr: ACCENTED };
    const { slug } = await db.event.update({ where: { id: eventId }, data: titles });
    const feed = await eventFeed(slug);
    const file = feed ? feedFile(feed, locale) : "";
    const meetup = await calendarMeetup(id);
    if (!meetup) throw new Error("no meetup");
    expect(longestLine(file)).toBeLessThanOrEqual(75);
    expect(readCalendar(file)).toEqual({
      method: null,
      name: ACCENTED,
      entries: [
        {
          ...wordsOf(meetup, locale),
          ...{ uid: uid(id), sequence: 0, status: "CONFIRMED" },
          ...{ starts: meetup.startsAt, ends: meetup.endsAt, geo: [49.2, -123.1] },
          ...{ stamp: meetup.calendarChangedAt, changed: meetup.calendarChangedAt },
          // The second host's address is not confirmed.
          organizer: { address: "rollcall@rollcall.example", cn: hosts[0]?.name },
          attendee: null,
        },
      ],
    });
  });

  it("keeps what was canceled, and has nothing that is unpublished", async () => {
    const organizer = await testPerson();
    const open = await testMeetup({ organizers: [organizer] });
    const more = await Promise.all([testMeetup(), testMeetup({ status: "proposed" })]);
    const ids = more.map(({ id }) => id);
    await db.meetup.updateMany({ where: { id: { in: ids } }, data: { eventId: open.eventId } });
    const { slug } = await eventOf(open.eventId);
    const before = await entriesOf(await eventFeed(slug));
    expect(before?.map((entry) => entry.uid).sort()).toEqual(
      [uid(open.id), uid(ids[0] ?? "")].sort(),
    );
    await cancelMeetup(organizer, { meetupId: open.id });
    const after = await entriesOf(await eventFeed(slug));
    expect(after?.find((entry) => entry.uid === uid(open.id))).toMatchObject({
      status: "CANCELLED",
      sequence: 1,
    });
  });

  it("is nobody's before the event is published", async () => {
    const { eventId } = await testMeetup({ eventStatus: "draft" });
    expect(await eventFeed((await eventOf(eventId)).slug)).toBeNull();
    expect(await eventFeed("no-such-event")).toBeNull();
  });

  it("is the same file until something changes", async () => {
    const { eventId } = await testMeetup();
    const { slug } = await eventOf(eventId);
    const tag = async () => {
      const feed = await eventFeed(slug);
      return feed && feedResponse(feedFile(feed)).headers.get("etag");
    };
    const first = await tag();
    expect(first).toMatch(/^"[\w-]{43}"$/);
    expect(await tag()).toBe(first);
    await db.meetup.updateMany({ where: { eventId }, data: { venue: "Le Café" } });
    expect(await tag()).not.toBe(first);
  });
});

describe("the feed of a city", () => {
  it("has its meetups of all listed nights", async () => {
    const [listed, unlisted, elsewhere] = await Promise.all([
      testMeetup(),
      testMeetup(),
      testMeetup(),
    ]);
    const { city, cityId } = await db.meetup.findUniqueOrThrow({
      where: { id: listed.id },
      include: { city: true },
    });
    const slug = city?.slug ?? "";
    await db.meetup.update({ where: { id: unlisted.id }, data: { cityId } });
    expect(await cityFeed(slug)).toBeNull();
    const events = [listed.eventId, elsewhere.eventId];
    const listedAt = new Date();
    await db.event.updateMany({ where: { id: { in: events } }, data: { listedAt } });
    const feed = await cityFeed(slug);
    expect((await entriesOf(feed))?.map((entry) => entry.uid)).toEqual([uid(listed.id)]);
    expect(feed && readCalendar(feedFile(feed)).name).toBe(
      "Rollcall in Vancouver · Rollcall à Vancouver",
    );
    expect(await cityFeed("no-such-city")).toBeNull();
  });
});

async function linkOf(id: string) {
  const select = { id: true, feedVersion: true };
  const { path, version } = personFeedLink(
    await db.user.findUniqueOrThrow({ where: { id }, select }),
  );
  return { token: path.split("/").at(-1) ?? "", version };
}

const feedOf = async (userId: string) => personFeed((await linkOf(userId)).token);

describe("the feed of a person", () => {
  it("follows their RSVPs, and keeps what they canceled", async () => {
    const person = await testPerson();
    const { id: meetupId } = await testMeetup({ capacity: 9 });
    const sequences: number[] = [];
    const status = async () => {
      const entries = await entriesOf(await feedOf(person.id));
      expect(entries).toMatchObject([{ uid: uid(meetupId), attendee: null }]);
      sequences.push(entries?.[0]?.sequence ?? 0);
      return entries?.[0]?.status;
    };
    await going(person, { meetupId }, "en");
    expect(await status()).toBe("CONFIRMED");
    await cancelRsvp(by(person), { meetupId });
    expect(await status()).toBe("CANCELLED");
    await returnRsvp(by(person), { meetupId });
    expect(await status()).toBe("CONFIRMED");
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  });

  it("is tentative on the waitlist, and has nothing unconfirmed, unpublished or somebody else's", async () => {
    const [person, other] = [await testPerson(), await testPerson()];
    const confirmedAt = new Date();
    const waiting = await testMeetup();
    await testRsvp(waiting, person, { confirmedAt, status: "waitlisted" });
    await testRsvp(await testMeetup(), other, { confirmedAt });
    await testRsvp(await testMeetup({ status: "proposed" }), person, { confirmedAt });
    await testRsvp(await testMeetup({ eventStatus: "draft" }), person, { confirmedAt });
    await testRsvp(await testMeetup(), person, { attemptId: randomUUID() });
    expect(await entriesOf(await feedOf(person.id))).toMatchObject([
      { uid: uid(waiting.id), status: "TENTATIVE" },
    ]);
  });

  it("ends with a new link, and with a suspension", async () => {
    const person = await testPerson();
    const { token: old } = await linkOf(person.id);
    expect(await personFeed(old)).not.toBeNull();
    await renewFeed(person, { version: 1 });
    await renewFeed(person, { version: 1 });
    expect(await linkOf(person.id)).toMatchObject({ version: 2 });
    expect(await personFeed(old)).toBeNull();
    expect(await feedOf(person.id)).not.toBeNull();
    await db.user.update({ where: { id: person.id }, data: { suspendedAt: new Date() } });
    expect(await feedOf(person.id)).toBeNull();
  });

  it("opens by its own link only", async () => {
    const { id } = await testPerson();
    const [, version, signature] = signLink("calendar-feed", id, 1).split(".");
    const { id: other } = await testPerson();
    for (const token of [signLink("answer", id, 1), `${other}.${version}.${signature}`, id])
      expect(await personFeed(token)).toBeNull();
  });

  it("is kept by no shared cache", () => {
    expect(feedResponse("", { secret: true }).headers.get("cache-control")).toContain("private");
    expect(feedResponse("").headers.get("cache-control")).toContain("public");
  });
});
