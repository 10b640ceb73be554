import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { statementsOf } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { cancelRsvp, returnRsvp } from "./cancel-mutations";
import { changeGuests, saveDetail } from "./change-mutations";
import { going, rsvp } from "./mutations";
import { switchMeetup } from "./switch-mutations";

import { by, mails, remembered, rsvps, seats, twoCities, typed } from "./test-rsvps";

testDatabase();

describe("an RSVP by name and address", () => {
  it("takes a seat, creates the user, logs and mails", async () => {
    const { id } = await testMeetup({ capacity: 2 });
    const input = typed(id);
    const outcome = await rsvp(input, "fr");
    const [row] = await rsvps(id);
    expect(remembered(outcome)).toEqual({ attemptId: row?.attemptId });
    expect(row).toMatchObject({ confirmedAt: null, isDuplicate: false });
    expect(row).toMatchObject({ status: "going", guests: 0, nameShown: "nobody", locale: "fr" });
    expect(row?.user).toMatchObject({ email: input.address, emailVerified: null, name: null });
    expect(await db.email.findMany({ where: { recipient: input.address } })).toMatchObject([
      { kind: "rsvp-confirmed", language: "fr", params: { rsvpId: row?.id } },
    ]);
    expect(await seats(id)).toMatchObject({ seatsTaken: 1, logSequence: 1 });
  });

  it("submitted twice is stored once with the first result", async () => {
    const { id } = await testMeetup({ capacity: 5 });
    const input = typed(id);
    const both = await Promise.all([rsvp(input, "en"), rsvp(input, "en")]);
    expect(remembered(both[0])).toEqual(remembered(both[1]));
    expect(await rsvps(id)).toHaveLength(1);
    expect(await mails(input.address)).toEqual(["rsvp-confirmed"]);
  });

  it("sent a hundred times at once by one person takes one seat and sends one mail", async () => {
    const { id } = await testMeetup({ capacity: 5 });
    const person = await testPerson();
    const join = () => going(person, { meetupId: id }, "en");
    const outcomes = await Promise.all(Array.from({ length: 100 }, join));
    expect(new Set(outcomes.map(({ ok }) => ok))).toEqual(new Set([true]));
    expect(await rsvps(id)).toHaveLength(1);
    expect(await seats(id)).toMatchObject({ seatsTaken: 1, logSequence: 1 });
    expect(await mails(person.email)).toEqual(["rsvp-confirmed"]);
  });

  it("sent again by its device, with another key, changes nothing while it is active", async () => {
    const { id } = await testMeetup({ capacity: 5 });
    const input = typed(id);
    const { attemptId } = remembered(await rsvp(input, "en")) as { attemptId: string };
    const again = () => rsvp({ ...input, key: randomUUID(), attemptId }, "en");
    expect(await again()).toEqual({ ok: true });
    expect(await rsvps(id)).toHaveLength(1);
    await cancelRsvp({ by: "phone", attemptId }, { meetupId: id });
    await again();
    expect(await rsvps(id)).toHaveLength(2);
  });

  it("is refused for a past, closed or canceled meetup, and not found for a draft", async () => {
    const past = new Date("2020-01-01T00:00Z");
    const closed = await testMeetup({ rsvpsCloseAt: past });
    expect(await rsvp(typed(closed.id), "en")).toEqual({ ok: false, reason: "rsvps-closed" });
    const canceled = await testMeetup({ status: "canceled" });
    expect(await rsvp(typed(canceled.id), "en")).toEqual({ ok: false, reason: "meetup-canceled" });
    const draft = await testMeetup({ eventStatus: "draft" });
    await expect(rsvp(typed(draft.id), "en")).rejects.toThrow(NotFound);
    await expect(rsvp(typed(randomUUID()), "en")).rejects.toThrow(NotFound);
    expect(await rsvps(closed.id)).toEqual([]);
  });
});

describe("joining when signed in", () => {
  it("requires a name only from users without one, and saves it", async () => {
    const { id } = await testMeetup();
    const person = await testPerson({ name: null });
    await expect(going(person, { meetupId: id }, "en")).rejects.toThrow(InvalidField);
    expect(await going(person, { meetupId: id, name: "Ann" }, "en")).toEqual({ ok: true });
    expect((await rsvps(id))[0]).toMatchObject({ name: "Ann", user: { name: "Ann" } });
  });

  it("takes no name from somebody it refuses", async () => {
    const [a, b] = await twoCities();
    const person = await testPerson({ name: null });
    await testRsvp({ id: a, eventId: (await seats(a)).eventId }, person);
    const refused = await going(person, { meetupId: b, name: "Ann" }, "en");
    expect(refused).toEqual({ ok: false, reason: "going-elsewhere" });
    expect((await rsvps(a))[0]?.user.name).toBeNull();
  });

  it("offers to switch from a seat elsewhere; switching moves guests and details", async () => {
    const [a, b] = await twoCities();
    const person = await testPerson();
    await going(person, { meetupId: a }, "en");
    await changeGuests(by(person), { meetupId: a, guests: 2 });
    await saveDetail(by(person), { meetupId: a, question: "accessNeeds", answer: "A ramp" }, "en");
    expect(await going(person, { meetupId: b }, "en")).toEqual({
      ok: false,
      reason: "going-elsewhere",
    });
    expect(await switchMeetup(by(person), { meetupId: b, from: a })).toEqual({ ok: true });
    expect((await rsvps(a))[0]?.status).toBe("canceled");
    expect((await rsvps(b))[0]).toMatchObject({
      status: "going",
      guests: 2,
      accessNeeds: "A ramp",
    });
    expect(await seats(a)).toMatchObject({ seatsTaken: 0 });
    expect(await seats(b)).toMatchObject({ seatsTaken: 3 });
    const kinds = (await mails(person.email)).slice(-2).sort();
    expect(kinds).toEqual(["rsvp-confirmed", "rsvp-left"]);
  });

  it("rejoins at the end of the waitlist", async () => {
    const { id } = await testMeetup({ capacity: 1 });
    const [ann, bea] = [await testPerson(), await testPerson()];
    await going(ann, { meetupId: id }, "en");
    await going(bea, { meetupId: id }, "en");
    await cancelRsvp(by(ann), { meetupId: id });
    await returnRsvp(by(ann), { meetupId: id });
    const state = (await rsvps(id)).map((row) => [row.userId, row.status]);
    expect(state).toEqual([
      [bea.id, "going"],
      [ann.id, "waitlisted"],
    ]);
    expect(await mails(bea.email)).toEqual(["rsvp-confirmed", "rsvp-promoted"]);
  });

  it("from two cities at once takes one seat", async () => {
    const [a, b] = await twoCities();
    const person = await testPerson();
    const both = await Promise.all([
      going(person, { meetupId: a }, "en"),
      going(person, { meetupId: b }, "en"),
    ]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await db.rsvp.findMany({ where: { userId: person.id, status: "going" } })).length).toBe(
      1,
    );
  });
});

/** Round trips of a transaction, and of them those from the meetup's lock to the commit. */
async function roundTrips(write: () => Promise<unknown>) {
  // The clock is read from the database in the demo only.
  const statements = (await statementsOf(write)).filter((text) => !text.includes("clockOffsetMs"));
  const locked = statements.findIndex((text) => text.includes("FOR NO KEY UPDATE"));
  const committed = statements.lastIndexOf("COMMIT");
  return { all: statements.length, underLock: committed - locked + 1 };
}

it("a typed RSVP takes at most 6 round trips under the lock and 10 in all", async () => {
  const { id } = await testMeetup({ capacity: 5 });
  const send = () => rsvp(typed(id), "en");
  // The first one learns how jobs are queued.
  await send();
  const counted = await roundTrips(send);
  expect(counted.underLock).toBeLessThanOrEqual(6);
  expect(counted.all).toBeLessThanOrEqual(10);
});

it("one tap takes no more, nor does a cancellation that nobody waits for", async () => {
  const meetup = await testMeetup({ capacity: 5 });
  const person = await testPerson();
  const join = () => going(person, { meetupId: meetup.id }, "en");
  const leave = () => cancelRsvp(by(person), { meetupId: meetup.id });
  await join();
  const left = await roundTrips(leave);
  const joined = await roundTrips(join);
  for (const { all } of [joined, left]) expect(all).toBeLessThanOrEqual(10);
  expect([joined.underLock, left.underLock]).toEqual([6, 7]);
});
