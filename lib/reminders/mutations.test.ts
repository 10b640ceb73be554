import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { afar, hoursAgo, inDays } from "@/lib/activity/scenarios/test-fixtures";
import { guestLists } from "@/lib/attendees/list-queries";
import { remindDebriefs } from "@/lib/debriefs/remind-mutations";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { mailsTo } from "@/lib/platform/mail/test-mails";
import { realNow } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { confirmRsvp } from "@/lib/rsvps/cancel-mutations";
import { isAskedAgain } from "@/lib/rsvps/rules";
import { sendDueReminders } from "./mutations";

testDatabase();

type Wanted = Parameters<typeof testMeetup>[0];

/** It starts in three hours, of a date that is not over anywhere. */
const tonight = (more: Wanted = {}) =>
  testMeetup({ date: inDays(0), startsAt: hoursAgo(-3), endsAt: hoursAgo(-6), ...more });
const theDayBeforeYesterday = (more: Wanted = {}) => testMeetup({ date: inDays(-2), ...more });

async function attendees(meetup: { id: string; eventId: string }) {
  const people = await Promise.all([testPerson(), testPerson(), testPerson(), testPerson()]);
  const [going, waiting, gone, unconfirmed] = people;
  await testRsvp(meetup, going, { confirmedAt: hoursAgo(99) });
  await testRsvp(meetup, waiting, { confirmedAt: hoursAgo(99), status: "waitlisted" });
  await testRsvp(meetup, gone, { confirmedAt: hoursAgo(99), status: "canceled" });
  await testRsvp(meetup, unconfirmed, { attemptId: randomUUID() });
  return people;
}

const kindsOf = async (...people: Parameters<typeof mailsTo>) =>
  (await mailsTo(...people)).map((mails) => mails.map(({ kind }) => kind));

describe("the day before", () => {
  it("mails everyone who is going, once, whatever happens at the same moment", async () => {
    const people = await attendees(await tonight());
    await Promise.all([sendDueReminders(), sendDueReminders()]);
    await sendDueReminders();
    const once = ["meetup-reminder"];
    expect(await kindsOf(...people)).toEqual([once, [], [], once]);
  });

  it("mails no unconfirmed address that had its mail about the meetup today", async () => {
    const meetup = await tonight();
    const [, , , unconfirmed] = await attendees(meetup);
    const key = `unconfirmed-mail-meetup:${meetup.id} ${unconfirmed.email}`;
    const expire = BigInt(hoursAgo(-24).getTime());
    await db.rateLimit.create({ data: { key, points: 1, expire } });
    await sendDueReminders();
    expect(await kindsOf(unconfirmed)).toEqual([[]]);
  });

  it("comes again after a change of date", async () => {
    const meetup = await tonight();
    const [going] = await attendees(meetup);
    await sendDueReminders();
    const localDate = new Date(inDays(-1));
    await db.meetup.update({ where: { id: meetup.id }, data: { localDate } });
    await sendDueReminders();
    expect(await kindsOf(going)).toEqual([["meetup-reminder", "meetup-reminder"]]);
  });

  it.each([
    { status: "canceled" },
    { status: "proposed" },
    { eventStatus: "canceled" },
    { eventStatus: "draft" },
  ] as const)("does not come for %o", async (state) => {
    const people = await attendees(await tonight(state));
    await sendDueReminders();
    expect(await kindsOf(...people)).toEqual([[], [], [], []]);
  });
});

it("half an hour before the stream mails those who watch", async () => {
  const soon = { startsAt: hoursAgo(-0.4), endsAt: hoursAgo(-2) };
  const [going] = await attendees(await tonight({ ...afar, ...soon }));
  await sendDueReminders();
  expect(await kindsOf(going)).toEqual([["meetup-reminder", "stream-soon"]]);
});

describe("the morning after", () => {
  it("asks those who confirmed what stayed with them, and the hosts for a count and how it was", async () => {
    const host = await testPerson();
    const people = await attendees(await theDayBeforeYesterday({ hosts: [host] }));
    await sendDueReminders();
    const asked = ["count-ask", "debrief-ask"];
    expect(await kindsOf(...people, host)).toEqual([["morning-after"], [], [], [], asked]);
  });

  it("asks those alone who were checked in, where anybody was", async () => {
    const host = await testPerson();
    const meetup = await theDayBeforeYesterday({ hosts: [host] });
    const [came, stayedAway] = [await testPerson(), await testPerson()];
    const confirmed = { confirmedAt: hoursAgo(100) };
    const { id: rsvpId } = await testRsvp(meetup, came, confirmed);
    await testRsvp(meetup, stayedAway, confirmed);
    const [occurredAt, id] = [hoursAgo(40), randomUUID()];
    const event = { id, meetupId: meetup.id, sequence: 1, counter: 1, kind: "admit", by: "self" };
    await db.doorEvent.create({
      data: { ...event, rsvpId, occurredAt, receivedAt: occurredAt } as never,
    });
    await sendDueReminders();
    expect(await kindsOf(came, stayedAway)).toEqual([["morning-after"], []]);
  });

  it("asks for no count that is there", async () => {
    const host = await testPerson();
    const { id: meetupId } = await theDayBeforeYesterday({ hosts: [host] });
    const count = { meetupId, count: 20, precision: "exactly", createdAt: hoursAgo(40) } as const;
    await db.headCount.create({ data: count });
    await sendDueReminders();
    expect(await kindsOf(host)).toEqual([["debrief-ask"]]);
  });

  it("asks hosts no second time how it was whom an organizer has asked", async () => {
    const [organizer, host] = [await testPerson(), await testPerson()];
    const { eventId } = await theDayBeforeYesterday({ organizers: [organizer], hosts: [host] });
    await remindDebriefs(organizer, { eventId });
    await sendDueReminders();
    expect(await kindsOf(host)).toEqual([["debrief-ask", "count-ask"]]);
  });

  it("asks no city that has said how it was, and none that was canceled", async () => {
    const [host, other] = [await testPerson(), await testPerson()];
    const { id: meetupId } = await theDayBeforeYesterday({ hosts: [host] });
    await theDayBeforeYesterday({ hosts: [other], status: "canceled" });
    await db.debrief.create({
      data: { meetupId, language: "en", toChange: "More chairs.", savedAt: hoursAgo(20) },
    });
    await sendDueReminders();
    expect(await kindsOf(host, other)).toEqual([["count-ask"], []]);
  });
});

it("asks everyone who is going whether they still come, once, and notes who says yes", async () => {
  const meetup = await testMeetup({ date: inDays(4), reconfirmDays: 5 });
  const person = await testPerson();
  const { id: rsvpId } = await testRsvp(meetup, person, { confirmedAt: hoursAgo(1) });
  await testRsvp(meetup, await testPerson(), { status: "waitlisted" });
  await sendDueReminders();
  await sendDueReminders();
  expect(await kindsOf(person)).toEqual([["reconfirm-ask"]]);
  const stored = () => db.rsvp.findUniqueOrThrow({ where: { id: rsvpId } });
  expect(isAskedAgain(await stored())).toBe(true);
  const link = { by: "link", token: signLink("answer", rsvpId, 1) } as const;
  await confirmRsvp(link, { meetupId: meetup.id });
  expect(isAskedAgain(await stored())).toBe(false);
  const { going } = await guestLists(meetup.id, { q: "", page: 1, waiting: 1 }, true);
  expect(going.rows[0]).toMatchObject({ isAsked: true, reconfirmed: true });
  const verbs = await db.activity.findMany({ where: { eventId: meetup.eventId } });
  expect(verbs.filter(({ verb }) => verb === "rsvp.reconfirmed")).toHaveLength(1);
});

it("at doors, those who wait learn that it stayed full", async () => {
  const people = await attendees(await tonight({ startsAt: hoursAgo(0.1), endsAt: hoursAgo(-3) }));
  await sendDueReminders();
  expect(await kindsOf(...people)).toEqual([[], ["stayed-full"], [], []]);
});

describe("at noon of the day", () => {
  /** Where it is after noon: somewhere it always is. */
  function afterNoon(hosts: Awaited<ReturnType<typeof testPerson>>[]) {
    const zones = ["America/St_Johns", "Pacific/Auckland", "Asia/Kolkata"];
    const timeZone = zones.find((zone) => toWall(realNow(), zone).time >= "12:00") ?? "UTC";
    const { date } = toWall(realNow(), timeZone);
    return tonight({ hosts, timeZone, date });
  }

  it("mails the hosts, once, in their own language, whatever happens at the same moment", async () => {
    const hosts = [await testPerson(), await testPerson({ locale: "fr" })];
    const people = await attendees(await afterNoon(hosts));
    await Promise.all([sendDueReminders(), sendDueReminders()]);
    await sendDueReminders();
    expect(await kindsOf(...hosts)).toEqual([["host-evening"], ["host-evening"]]);
    expect(await mailsTo(...hosts)).toMatchObject([[{ language: "en" }], [{ language: "fr" }]]);
    expect((await kindsOf(...people)).flat()).not.toContain("host-evening");
  });

  it("mails nobody once doors have opened", async () => {
    const host = await testPerson();
    const { id } = await afterNoon([host]);
    await db.meetup.update({ where: { id }, data: { startsAt: hoursAgo(0.1) } });
    await sendDueReminders();
    expect(await kindsOf(host)).toEqual([[]]);
  });
});
