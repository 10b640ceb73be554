import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { another, hosted, inDays, seated, waiting } from "@/lib/activity/scenarios/test-fixtures";
import { cancelEvent } from "@/lib/events/cancel-mutations";
import { deleteDraft } from "@/lib/events/delete-mutations";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { cancelMeetup } from "@/lib/meetups/cancel-mutations";
import { changeVenue } from "@/lib/meetups/venue-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import {
  ifEventCanceled,
  notifiedByChange,
  notifiedByDelete,
  notifiedByMeetupCancel,
} from "./notified-queries";

testDatabase();

beforeEach(async () => {
  await db.email.deleteMany();
});

async function mailed() {
  const kind = { in: ["meetup-canceled", "called-off"] };
  const mails = await db.email.findMany({ where: { kind }, select: { recipient: true } });
  return new Set(mails.map(({ recipient }) => recipient));
}

type Meetup = { id: string; eventId: string };
type More = Parameters<typeof testRsvp>[2];

/** An RSVP, numbered and counted by its meetup. */
async function answer(meetup: Meetup, person: Person, more: More = {}) {
  await testRsvp(meetup, person, more);
  const isSeated = !more?.status && !more?.isDuplicate;
  const seatsTaken = { increment: isSeated ? 1 : 0 };
  const data = { seatsTaken, logSequence: { increment: 1 } };
  await db.meetup.update({ where: { id: meetup.id }, data });
}

/** Two cities: RSVPs of each kind, one person in both, hosts, and speakers. */
async function full() {
  const night = await hosted();
  const { meetup, meetupId, eventId } = night;
  const second = await another(eventId, { hosts: [await testPerson()] });
  await seated(meetup);
  const { person } = await waiting(meetup);
  await answer(second, person);
  await answer(meetup, await testPerson(), { status: "canceled" });
  const duplicate = { attemptId: randomUUID(), isDuplicate: true };
  await answer(meetup, await testPerson(), duplicate);
  const talk = { meetupId, createdAt: realNow(), speakerName: "Sam", title: "A talk" } as const;
  const content = { ...talk, locale: "en", format: "lightning" } as const;
  const [speaker, gone] = [await testPerson(), await testPerson()];
  await db.talk.create({ data: { ...content, proposerId: speaker.id } });
  await db.talk.create({ data: { ...content, proposerId: gone.id, state: "withdrawn" } });
  const suspended = await testPerson({ suspendedAt: realNow() });
  await db.meetupRole.create({
    data: { meetupId, userId: suspended.id, role: "host", since: realNow() },
  });
  return { ...night, second };
}

describe("how many people a cancellation notifies", () => {
  it("is how many get an e-mail when the event is canceled", async () => {
    const { host, eventId } = await full();
    const over = await another(eventId, { date: "2026-01-15", hosts: [await testPerson()] });
    await seated(over);
    await another(eventId, { status: "proposed", hosts: [await testPerson()] });
    const before = await ifEventCanceled(host, eventId, realNow());
    expect(before).toEqual({ cities: 2, people: 5 });
    await cancelEvent(host, { eventId });
    expect((await mailed()).size).toBe(5);
  });

  it("is how many get an e-mail when a meetup is canceled", async () => {
    const { host, meetupId } = await full();
    expect(await notifiedByMeetupCancel(host, meetupId)).toBe(3);
    await cancelMeetup(host, { meetupId });
    expect((await mailed()).size).toBe(3);
  });

  it("includes the viewer with an RSVP, who gets its e-mail too", async () => {
    const { host, meetup, meetupId } = await hosted();
    expect(await notifiedByMeetupCancel(host, meetupId)).toBe(0);
    await answer(meetup, host);
    expect(await notifiedByMeetupCancel(host, meetupId)).toBe(1);
    await cancelMeetup(host, { meetupId });
    expect(await mailed()).toEqual(new Set([host.email]));
  });

  it("is null once every published meetup is over, and for the desk alone", async () => {
    const { host, eventId, meetupId } = await hosted({ date: "2026-01-15" });
    expect(await ifEventCanceled(host, eventId, realNow())).toBeNull();
    const { eventId: other } = await testMeetup({ date: inDays(60) });
    await expect(ifEventCanceled(host, other, realNow())).rejects.toThrow(NotFound);
    await expect(notifiedByMeetupCancel(await testPerson(), meetupId)).rejects.toThrow(NotFound);
  });
});

describe("how many people a change notifies", () => {
  it("is how many get an e-mail when a draft is deleted", async () => {
    const { host, eventId, meetupId } = await hosted({ eventStatus: "draft" });
    await another(eventId, { hosts: [await testPerson(), host] });
    const suspended = await testPerson({ suspendedAt: realNow() });
    const role = { meetupId, role: "host", since: realNow() } as const;
    await db.meetupRole.create({ data: { ...role, userId: suspended.id } });
    expect(await notifiedByDelete(host, eventId)).toBe(1);
    await deleteDraft(host, { eventId });
    expect(await db.email.count({ where: { kind: "draft-deleted" } })).toBe(1);
    const { eventId: other } = await testMeetup({ eventStatus: "draft" });
    await expect(notifiedByDelete(host, other)).rejects.toThrow(NotFound);
  });

  it("is how many get an e-mail when the venue changes", async () => {
    const { host, meetup, meetupId } = await full();
    const facts = { id: meetupId, status: "published", endsAt: new Date(2099, 0, 1) } as const;
    expect(await notifiedByChange(facts, realNow())).toBe(2);
    const where = { howToFindEn: null, howToFindFr: null, address: null };
    const change = { meetupId: meetup.id, revision: 0, venue: "A café", ...where };
    expect(await changeVenue(host, change)).toMatchObject({ notifiedCount: 2 });
    expect(await notifiedByChange({ ...facts, endsAt: realNow() }, realNow())).toBe(0);
    expect(await notifiedByChange({ ...facts, status: "proposed" }, realNow())).toBe(0);
  });
});
