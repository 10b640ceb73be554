import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, it, onTestFinished } from "vitest";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { CHANNEL, type Entry, record } from "./record";

testDatabase();

const at = new Date("2027-01-10T12:00Z");
const entry = (eventId: string, more: Partial<Entry> = {}): Entry => ({
  verb: "event.edited",
  actor: SYSTEM,
  at,
  eventId,
  ...more,
});
const recordOf = (...entries: Entry[]) => db.$transaction((tx) => record(tx, ...entries));

async function listener() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`LISTEN ${CHANNEL}`);
  const received: unknown[] = [];
  client.on("notification", ({ payload }) => received.push(JSON.parse(payload ?? "")));
  onTestFinished(() => client.end());
  const delivered = () => client.query("SELECT 1");
  return { received, delivered };
}

it("appends an entry with its actor and raises the event's revision", async () => {
  const { id: meetupId, eventId } = await testMeetup();
  const actor = { actorKind: "person", actorId: "1", actorName: "Zoe" };
  const subjectId = randomUUID();
  await recordOf(entry(eventId));
  await recordOf(entry(eventId, { actor, meetupId, subjectId, detail: { why: "a storm" } }));
  const rows = await db.activity.findMany({ where: { eventId }, orderBy: { revision: "asc" } });
  expect(rows).toMatchObject([
    { verb: "event.edited", revision: 1, actorKind: "system", at },
    { revision: 2, ...actor, meetupId, subjectId, detail: { why: "a storm" } },
  ]);
  expect(await db.eventRevision.findUnique({ where: { eventId } })).toMatchObject({ revision: 2 });
});

it("keeps the revision after what no page for everybody shows, which listeners hear of", async () => {
  const { eventId } = await testMeetup();
  const { received, delivered } = await listener();
  await recordOf(entry(eventId));
  await recordOf(entry(eventId, { verb: "door.recorded" }));
  await delivered();
  expect(received).toMatchObject([{ revision: 1 }, { revision: null, verbs: ["door.recorded"] }]);
  expect(await db.eventRevision.findUnique({ where: { eventId } })).toMatchObject({ revision: 1 });
  await recordOf(entry(eventId, { verb: "door.recorded" }), entry(eventId));
  expect(await db.eventRevision.findUnique({ where: { eventId } })).toMatchObject({ revision: 2 });
});

it("records entries of several events each in their own event's record", async () => {
  const [night, next] = [await testMeetup(), await testMeetup()];
  const shown = { verb: "event.night-before-changed" } as const;
  await recordOf(entry(night.eventId), entry(next.eventId, shown), entry(night.eventId));
  for (const [{ eventId }, verbs] of [
    [night, ["event.edited", "event.edited"]],
    [next, ["event.night-before-changed"]],
  ] as const) {
    const rows = await db.activity.findMany({ where: { eventId } });
    expect(rows.map(({ verb }) => verb)).toEqual(verbs);
    expect(await db.eventRevision.findUnique({ where: { eventId } })).toMatchObject({
      revision: 1,
    });
  }
});

it("raises the revision once for several entries of one change", async () => {
  const { eventId } = await testMeetup();
  await recordOf(entry(eventId), entry(eventId, { verb: "event.published" }));
  const rows = await db.activity.findMany({ where: { eventId }, select: { revision: true } });
  expect(rows).toEqual([{ revision: 1 }, { revision: 1 }]);
});

it("gives concurrent records different revisions without gaps", async () => {
  const { eventId } = await testMeetup();
  await Promise.all(Array.from({ length: 12 }, () => recordOf(entry(eventId))));
  const rows = await db.activity.findMany({ where: { eventId }, orderBy: { revision: "asc" } });
  expect(rows.map(({ revision }) => revision)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
});

it("notifies listeners at the commit, not after a rollback", async () => {
  const { eventId } = await testMeetup();
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
  const { received, delivered } = await listener();
  const failing = db.$transaction(async (tx) => {
    await record(tx, entry(eventId));
    throw new Error("lost");
  });
  await expect(failing).rejects.toThrow("lost");
  await db.$transaction(async (tx) => {
    await record(tx, entry(eventId));
    await delivered();
    expect(received).toEqual([]);
  });
  await delivered();
  const changed = { event: eventId, slug, revision: 1, verbs: ["event.edited"] };
  expect(received).toEqual([{ ...changed, meetups: [] }]);
});

it("raises the installation's revision if a change without an event may show on any page", async () => {
  const revision = async () => (await db.installation.findUnique({ where: { id: 1 } }))?.revision;
  await db.installation.upsert({ where: { id: 1 }, create: {}, update: { revision: 0 } });
  await recordOf(entry((await testMeetup()).eventId));
  const of = (verb: Entry["verb"]): Entry => ({ verb, actor: SYSTEM, at, eventId: null });
  await recordOf(of("person.signed-in"));
  expect(await revision()).toBe(0);
  await recordOf(of("person.profile-changed"));
  expect(await revision()).toBe(1);
});

it("enqueues the verb's mails, one per recipient", async () => {
  const meetup = await testMeetup();
  const [going, waiting, gone] = await Promise.all([testPerson(), testPerson(), testPerson()]);
  await testRsvp(meetup, going, { locale: "fr" });
  await testRsvp(meetup, waiting, { status: "waitlisted" });
  await testRsvp(meetup, gone, { status: "canceled" });
  const changed = entry(meetup.eventId, {
    verb: "meetup.venue-changed",
    meetupId: meetup.id,
    params: { changes: ["venue"] },
  });
  expect(await recordOf(changed)).toBe(2);
  const recipient = { in: [going.email, waiting.email, gone.email] };
  const mails = await db.email.findMany({ where: { recipient }, orderBy: { language: "asc" } });
  expect(mails).toMatchObject([
    { kind: "meetup-changed", recipient: waiting.email, params: { changes: ["venue"] } },
    { kind: "meetup-changed", recipient: going.email, language: "fr" },
  ]);
});

it("mails an occasion once, except to excluded people", async () => {
  const host = await testPerson();
  const organizer = await testPerson();
  const meetup = await testMeetup({ hosts: [host], organizers: [organizer] });
  const canceled = entry(meetup.eventId, {
    verb: "meetup.canceled",
    meetupId: meetup.id,
    except: [host.id],
    occasion: meetup.id,
  });
  await recordOf(canceled);
  await recordOf(canceled);
  const recipient = { in: [host.email, organizer.email] };
  const mails = await db.email.findMany({ where: { recipient }, select: { recipient: true } });
  expect(mails).toEqual([{ recipient: organizer.email }]);
});

it("throws if a mail's parameter is missing", async () => {
  const { id: meetupId, eventId } = await testMeetup({ hosts: [await testPerson()] });
  const asked = entry(eventId, { verb: "meetup.hosts-asked", meetupId });
  await expect(recordOf(asked)).rejects.toThrow();
  expect(await db.activity.count({ where: { eventId } })).toBe(0);
});

it("records a change outside any event without a revision", async () => {
  const subjectId = randomUUID();
  await recordOf({ verb: "person.profile-changed", actor: SYSTEM, at, eventId: null, subjectId });
  expect(await db.activity.findFirst({ where: { subjectId } })).toMatchObject({ revision: null });
});
