import { beforeEach, describe, expect, it } from "vitest";
import { editEvent } from "@/lib/events/edit-mutations";
import type { EditEvent } from "@/lib/events/schema";
import { facts } from "@/lib/events/test-events";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";

testDatabase();

const STREAM = "https://stream.example/night";

let organizer: Person;
let afar: { id: string; eventId: string };
let going: Person;

beforeEach(async () => {
  organizer = await testPerson();
  going = await testPerson({ locale: "fr" });
  afar = await night();
});

/** One attendee from afar, one waitlisted, one canceled, and one in the city. */
async function night(wanted: Parameters<typeof testMeetup>[0] = {}) {
  const meetup = await testMeetup({
    kind: "afar",
    slug: "afar",
    organizers: [organizer],
    ...wanted,
  });
  const city = await testMeetup({ eventId: meetup.eventId });
  await testRsvp(meetup, going);
  await testRsvp(meetup, await testPerson(), { status: "waitlisted" });
  await testRsvp(meetup, await testPerson(), { status: "canceled" });
  await testRsvp(city, await testPerson());
  return meetup;
}

async function save(change: Partial<EditEvent>, viewer = organizer) {
  const event = await db.event.findUniqueOrThrow({ where: { id: afar.eventId } });
  const { streamUrl, captionsUrl } = event;
  return editEvent(viewer, facts(event, { streamUrl, captionsUrl, ...change }));
}

/** All mails about this event. */
async function mails() {
  const rsvps = await db.rsvp.findMany({ where: { eventId: afar.eventId }, select: { id: true } });
  const rows = await db.email.findMany({
    where: { OR: rsvps.map(({ id }) => ({ params: { path: ["rsvpId"], equals: id } })) },
    orderBy: { createdAt: "asc" },
    select: { kind: true, recipient: true, language: true, params: true },
  });
  return rows;
}

const sequence = async () =>
  (await db.meetup.findUniqueOrThrow({ where: { id: afar.id } })).calendarSequence;

describe("the stream's URL", () => {
  it("is announced to attendees from afar only", async () => {
    expect(await save({ streamUrl: STREAM })).toMatchObject({ ok: true, notifiedCount: 1 });
    expect(await mails()).toMatchObject([
      { kind: "stream-announced", recipient: going.email, language: "fr" },
    ]);
    expect(await sequence()).toBe(1);
  });

  it("is announced once, even if other fields change", async () => {
    await save({ streamUrl: STREAM });
    expect(await save({ hashtag: "other" })).toMatchObject({ ok: true, notifiedCount: 0 });
    expect(await save({ captionsUrl: "https://captions.example" })).toMatchObject({
      notifiedCount: 0,
    });
    expect(await mails()).toHaveLength(1);
    expect(await sequence()).toBe(1);
  });

  it("is mailed as a change afterwards", async () => {
    await save({ streamUrl: STREAM });
    expect(await save({ streamUrl: `${STREAM}-2` })).toMatchObject({ notifiedCount: 1 });
    expect(await save({ streamUrl: `${STREAM}-3` })).toMatchObject({ notifiedCount: 1 });
    expect(await mails()).toMatchObject([
      { kind: "stream-announced" },
      { kind: "meetup-changed", params: { changes: ["stream"] } },
      { kind: "meetup-changed", params: { changes: ["stream"] } },
    ]);
    expect(await sequence()).toBe(3);
  });

  it.each([
    ["of a draft", { eventStatus: "draft" as const }],
    ["of an unpublished meetup", { status: "proposed" as const }],
    ["of a past meetup", { date: "2026-01-08" }],
  ])("%s is mailed to nobody", async (_, wanted) => {
    afar = await night(wanted);
    expect(await save({ streamUrl: STREAM })).toMatchObject({ ok: true, notifiedCount: 0 });
    expect(await mails()).toEqual([]);
  });

  it("is set by organizers only, and not from a stale form", async () => {
    await expect(save({ streamUrl: STREAM }, going)).rejects.toBeInstanceOf(NotFound);
    await save({ hashtag: "other" });
    expect(await save({ streamUrl: STREAM, revision: 0 })).toEqual({ ok: false, reason: "stale" });
    expect(await mails()).toEqual([]);
    expect(await sequence()).toBe(0);
  });

  it("from two concurrent forms is saved and mailed once", async () => {
    const twice = { streamUrl: STREAM, revision: 0 };
    const outcomes = await Promise.all([save(twice), save(twice)]);
    expect(outcomes.map((outcome) => outcome.ok && outcome.notifiedCount)).toEqual([1, 1]);
    expect(await mails()).toHaveLength(1);
  });
});
