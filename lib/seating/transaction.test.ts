import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { changeCapacity, seatFromWaitlist } from "@/lib/attendees/mutations";
import { InvalidField } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { cancelRsvp, returnRsvp } from "@/lib/rsvps/cancel-mutations";
import { changeGuests } from "@/lib/rsvps/change-mutations";
import { going, rsvp } from "@/lib/rsvps/mutations";
import { switchMeetup } from "@/lib/rsvps/switch-mutations";

testDatabase();

const LIMIT = 3;
const PEOPLE = 6;

const who = fc.nat({ max: PEOPLE - 1 });
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("go" as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("cancel" as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("return" as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("override" as const), who }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("guests" as const),
      who,
      guests: fc.nat({ max: LIMIT }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("capacity" as const),
      capacity: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
  },
);

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

const seating = (id: string) =>
  db.meetup.findUniqueOrThrow({
    where: { id },
    select: { capacity: true, seatsTaken: true, overbooked: true, logSequence: true },
  });
const answers = (meetupId: string) =>
  db.rsvp.findMany({
    where: { meetupId },
    orderBy: { sequence: "asc" },
    select: { id: true, status: true, guests: true, sequence: true, userId: true },
  });

/** Performs an action as its owner; a refusal counts as a result. */
async function perform(one: Act, meetupId: string, host: Person, people: Person[]) {
  if (one.kind === "capacity") {
    const { capacity: before } = await seating(meetupId);
    return changeCapacity(host, { meetupId, capacity: one.capacity, before });
  }
  const person = people[one.who] as Person;
  const credential = { by: "person" as const, person };
  if (one.kind === "go") return going(person, { meetupId }, "en");
  const mine = (await answers(meetupId)).findLast((rsvp) => rsvp.userId === person.id);
  if (!mine) return;
  if (one.kind === "cancel") return cancelRsvp(credential, { meetupId });
  if (one.kind === "return") return returnRsvp(credential, { meetupId });
  if (one.kind === "override") return seatFromWaitlist(host, { meetupId, rsvpId: mine.id });
  try {
    return await changeGuests(credential, { meetupId, guests: one.guests });
  } catch (error) {
    if (!(error instanceof InvalidField)) throw error;
  }
}

type Snapshot = {
  seats: Awaited<ReturnType<typeof seating>>;
  rsvps: Awaited<ReturnType<typeof answers>>;
};
const parties = ({ rsvps }: Snapshot, status: string) =>
  rsvps.filter((rsvp) => rsvp.status === status);

function expectInvariants(before: Snapshot, after: Snapshot, one: Act) {
  const { seats } = after;
  const taken = parties(after, "going").reduce((sum, { guests }) => sum + 1 + guests, 0);
  expect(seats.seatsTaken).toBe(taken);
  if (seats.capacity !== null) expect(taken).toBeLessThanOrEqual(seats.capacity + seats.overbooked);

  const [head] = parties(after, "waitlisted");
  if (head) expect(1 + head.guests).toBeGreaterThan((seats.capacity ?? Infinity) - taken);

  // Everybody newly seated was ahead of everybody still waiting.
  const had = new Set(parties(before, "going").map((rsvp) => rsvp.id));
  const got = parties(after, "going").filter((rsvp) => !had.has(rsvp.id));
  if (head && one.kind !== "override")
    for (const rsvp of got) expect(rsvp.sequence).toBeLessThan(head.sequence);

  // Only canceling loses a seat.
  const still = new Set(parties(after, "going").map((rsvp) => rsvp.id));
  if (one.kind !== "cancel") for (const id of had) expect(still.has(id)).toBe(true);
  if (one.kind !== "capacity" && one.kind !== "override")
    expect(seats.overbooked).toBeLessThanOrEqual(before.seats.overbooked);
}

it("keeps its invariants over any sequence of actions", { timeout: 120_000 }, async () => {
  const host = await testPerson();
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => testPerson()));
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 20 }), async (acts) => {
      const { id } = await testMeetup({ capacity: 2, partyLimit: LIMIT, hosts: [host] });
      // Start with a waitlist worth overtaking.
      for (const person of people) await going(person, { meetupId: id }, "en");
      let before = { seats: await seating(id), rsvps: await answers(id) };
      for (const one of acts) {
        await perform(one, id, host, people);
        const after = { seats: await seating(id), rsvps: await answers(id) };
        expectInvariants(before, after, one);
        before = after;
      }
      const log = await db.rsvpLog.findMany({
        where: { meetupId: id },
        orderBy: { sequence: "asc" },
      });
      expect(log.map((entry) => entry.sequence)).toEqual(log.map((_, at) => at + 1));
      expect(log).toHaveLength(before.seats.logSequence);
    }),
    { numRuns: 20 },
  );
});

const status = async (meetupId: string, { id: userId }: Person) =>
  (await db.rsvp.findFirst({ where: { meetupId, userId }, select: { status: true } }))?.status;

it("promotes somebody with a seat elsewhere, frees that seat and promotes there", async () => {
  const [ann, bea, cy] = await Promise.all([testPerson(), testPerson(), testPerson()]);
  const here = await testMeetup({ capacity: 1 });
  const { eventId } = here;
  const made = await testMeetup({ capacity: 1 });
  await db.meetup.update({ where: { id: made.id }, data: { eventId } });
  const there = made.id;

  await going(ann, { meetupId: here.id }, "en");
  await going(bea, { meetupId: there }, "en");
  await going(cy, { meetupId: there }, "en");
  const asBea = { by: "person" as const, person: bea };
  await switchMeetup(asBea, { meetupId: here.id, from: there });
  expect([await status(here.id, bea), await status(there, bea)]).toEqual(["waitlisted", "going"]);

  await cancelRsvp({ by: "person", person: ann }, { meetupId: here.id });
  expect([await status(here.id, bea), await status(there, bea)]).toEqual(["going", "canceled"]);
  expect(await status(there, cy)).toBe("going");
  const mails = await db.email.findMany({ where: { recipient: bea.email } });
  expect(
    mails
      .map(({ kind }) => kind)
      .filter((kind) => kind !== "rsvp-confirmed")
      .sort(),
  ).toEqual(["rsvp-left", "rsvp-promoted"]);
});

it("frees waitlist entries and other seats once a seat is confirmed", async () => {
  const [ann, bea] = await Promise.all([testPerson(), testPerson()]);
  const waited = (await testMeetup({ capacity: 1 })).id;
  const { eventId } = await db.meetup.findUniqueOrThrow({ where: { id: waited } });
  const [had, there] = [(await testMeetup()).id, (await testMeetup()).id];
  await db.meetup.updateMany({ where: { id: { in: [had, there] } }, data: { eventId } });
  await going(ann, { meetupId: waited }, "en");
  await going(bea, { meetupId: waited }, "en");
  await going(bea, { meetupId: had }, "en");
  const switched = { meetupId: there, from: waited };
  expect(await switchMeetup({ by: "person", person: bea }, switched)).toEqual({ ok: true });
  const all = [await status(waited, bea), await status(had, bea), await status(there, bea)];
  expect(all).toEqual(["canceled", "canceled", "going"]);
});

it("an unconfirmed waitlist entry does not free a confirmed seat", async () => {
  const [ann, bea, cy] = await Promise.all([testPerson(), testPerson(), testPerson()]);
  const here = (await testMeetup({ capacity: 1 })).id;
  const { eventId } = await db.meetup.findUniqueOrThrow({ where: { id: here } });
  const there = (await testMeetup({ capacity: 1 })).id;
  await db.meetup.update({ where: { id: there }, data: { eventId } });

  await going(ann, { meetupId: here }, "en");
  const typed = { meetupId: here, key: randomUUID(), name: "Bea", address: bea.email };
  await rsvp(typed, "en");
  await going(cy, { meetupId: here }, "en");
  await going(bea, { meetupId: there }, "en");
  await cancelRsvp({ by: "person", person: ann }, { meetupId: here });

  expect([await status(here, bea), await status(there, bea)]).toEqual(["canceled", "going"]);
  expect(await status(here, cy)).toBe("going");
  expect(await seating(here)).toMatchObject({ seatsTaken: 1 });
  const mails = await db.email.findMany({ where: { recipient: bea.email, kind: "rsvp-left" } });
  expect(mails).toHaveLength(1);
});
