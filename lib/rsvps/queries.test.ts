import { beforeAll, describe, expect, it } from "vitest";
import { guestsForDesk } from "@/lib/attendees/queries";
import { guestListParams } from "@/lib/attendees/schema";
import type { Person } from "@/lib/kernel/viewer";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { comingByMeetup, peopleForGoing } from "@/lib/snapshot/coming-queries";
import { answerByLink } from "./link-queries";
import { myAnswers, personForPage } from "./person-queries";
import { answerOf } from "./queries";

testDatabase();

const firstPage = guestListParams.parse({});

const at = new Date("2026-01-01T00:00Z");
const confirmed = () => testPerson({ emailVerified: at });

describe("which names are shown", () => {
  let meetup: { id: string; eventId: string };
  let going: Person;
  beforeAll(async () => {
    meetup = await testMeetup();
    going = await confirmed();
    await testRsvp(meetup, going, { name: "Goer" });
    await testRsvp(meetup, await confirmed(), {
      name: "Open",
      nameShown: "everyone",
      confirmedAt: at,
    });
    await testRsvp(meetup, await confirmed(), {
      name: "Among us",
      nameShown: "going",
      confirmedAt: at,
    });
    // Somebody typed the address of a confirmed user.
    await testRsvp(meetup, await confirmed(), { name: "Not me", nameShown: "everyone" });
    await testRsvp(meetup, await confirmed(), {
      name: "Waits",
      nameShown: "everyone",
      confirmedAt: at,
      status: "waitlisted",
    });
    await testRsvp(
      meetup,
      await testPerson({ emailVerified: new Date(), suspendedAt: new Date() }),
      {
        name: "Suspended",
        confirmedAt: at,
        nameShown: "everyone",
      },
    );
    await db.meetup.update({ where: { id: meetup.id }, data: { seatsTaken: 5 } });
  });

  it("to everybody: confirmed people who chose `everyone`", async () => {
    const here = (await comingByMeetup(meetup.eventId)).get(meetup.id);
    expect(here).toMatchObject({ waiting: 1, people: [{ name: "Open", organization: null }] });
  });

  it("to attendees: also people who chose `going`", async () => {
    const people = await peopleForGoing(meetup.id, going);
    expect(people.map(({ name }) => name)).toEqual(["Open", "Among us"]);
  });

  it("to anybody else: no attendees who chose `going`", async () => {
    expect(await peopleForGoing(meetup.id, await confirmed())).toEqual([]);
    const waits = await confirmed();
    await testRsvp(meetup, waits, { status: "waitlisted" });
    expect(await peopleForGoing(meetup.id, waits)).toEqual([]);
  });
});

describe("the RSVPs of a device", () => {
  it("show no typed texts, and end with their link's version", async () => {
    const meetup = await testMeetup();
    const { id } = await testRsvp(meetup, await testPerson());
    const device = (version: number) =>
      new Map([[meetup.id, { token: signLink("answer", id, version) }]]);
    expect(await answerOf(meetup, null, device(1))).toMatchObject({
      answer: { status: "going", owned: null },
    });
    expect(await answerOf(meetup, null, device(2))).toMatchObject({ answer: null });
    expect(await answerOf(meetup, null, new Map())).toMatchObject({ answer: null });
  });
});

describe("one's own RSVP", () => {
  it("shows the place on the waitlist and a seat elsewhere", async () => {
    const meetup = await testMeetup();
    const other = await testMeetup();
    await db.meetup.update({ where: { id: other.id }, data: { eventId: meetup.eventId } });
    await testRsvp(meetup, await confirmed(), { status: "waitlisted" });
    const person = await confirmed();
    const { id } = await testRsvp(meetup, person, { status: "waitlisted" });
    await testRsvp({ ...other, eventId: meetup.eventId }, person);
    const mine = await answerOf(meetup, person, new Map());
    expect(mine.answer).toMatchObject({
      status: "waitlisted",
      line: { place: 2 },
      owned: { name: person.name },
    });
    expect(mine.elsewhere?.meetupId).toBe(other.id);
    const there = await answerOf({ ...other, eventId: meetup.eventId }, person, new Map());
    expect(there).toMatchObject({
      answer: { status: "going" },
      waiting: [{ meetupId: meetup.id }],
    });

    const linked = await answerByLink(signLink("answer", id, 1));
    expect(linked).toMatchObject({ meetupId: meetup.id, answer: { line: { place: 2 } } });
    expect(linked?.elsewhere?.meetupId).toBe(other.id);
    expect(await answerByLink(signLink("answer", id, 2))).toBeNull();
    expect(await answerByLink("nonsense")).toBeNull();
  });
});

it("a renewed RSVP is listed once in its current state", async () => {
  const [meetup, person] = [await testMeetup(), await confirmed()];
  await testRsvp(meetup, person, { status: "canceled" });
  await testRsvp(meetup, person);
  const { upcoming } = await myAnswers(person, at);
  expect(upcoming).toMatchObject([{ status: "going", meetup: { id: meetup.id } }]);
});

describe("lists run the same number of queries for three rows as for one", () => {
  it("on every screen", async () => {
    const now = new Date("2026-06-01T00:00Z");
    const person = await confirmed();
    const meetup = await testMeetup({ hosts: [person] });
    const lists = [
      () => comingByMeetup(meetup.eventId),
      () => peopleForGoing(meetup.id, person),
      () => guestsForDesk(person, meetup.id, firstPage),
      () => myAnswers(person, now),
      () => personForPage(person),
    ];
    const all = async () => {
      const counts: number[] = [];
      for (const list of lists) counts.push(await countQueries(list));
      return counts;
    };
    const add = async () => {
      const another = await testMeetup({ hosts: [person], organizers: [person] });
      await testRsvp(another, person);
      await testRsvp(meetup, await confirmed(), { nameShown: "everyone" });
      await testRsvp(meetup, await confirmed(), { status: "waitlisted" });
    };
    await add();
    const one = await all();
    expect(Math.min(...one)).toBeGreaterThan(0);
    await add();
    await add();
    // What is kept for a second is read anew in the one round, and perhaps not in the other.
    await expect.poll(all, { timeout: 5_000 }).toEqual(one);
  });
});
