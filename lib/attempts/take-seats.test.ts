import { describe, expect, it } from "vitest";
import { changeCapacity, seatFromWaitlist } from "@/lib/attendees/mutations";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { changeGuests, takeSeats } from "@/lib/rsvps/change-mutations";
import { going } from "@/lib/rsvps/mutations";
import { answerOf } from "@/lib/rsvps/queries";
import type { RsvpCredential } from "@/lib/rsvps/rules";
import { by, mails, rsvps, seats } from "@/lib/rsvps/test-rsvps";
import { attempt } from "./test-attempts";

testDatabase();

const shownTo = async (credential: RsvpCredential, meetupId: string) => {
  const { eventId } = await seats(meetupId);
  const person = credential.by === "person" ? credential.person : null;
  const attemptId = credential.by === "phone" ? credential.attemptId : "";
  const device = new Map([[meetupId, { attemptId }]]);
  return (await answerOf({ id: meetupId, eventId }, person, device)).answer;
};

/** A full room for two, whose people came together; `freeOne` sends one of them home. */
async function fullRoom() {
  const [host, pair] = [await testPerson(), await testPerson()];
  const { id, eventId } = await testMeetup({ capacity: 2, hosts: [host] });
  await going(pair, { meetupId: id }, "en");
  await changeGuests(by(pair), { meetupId: id, guests: 1 });
  const freeOne = () => changeGuests(by(pair), { meetupId: id, guests: 0 });
  return { id, eventId, host, pair, freeOne };
}

async function waits(meetupId: string, guests: number): Promise<Person> {
  const person = await testPerson();
  await going(person, { meetupId }, "en");
  await changeGuests(by(person), { meetupId, guests });
  return person;
}

const statusOf = async (meetupId: string, { id }: Person) =>
  (await rsvps(meetupId)).find(({ userId }) => userId === id);

describe("one free seat and a party of two at the head of the line", () => {
  it("shows both what is free; the head takes the seat alone, and nobody overtakes", async () => {
    const { id, freeOne } = await fullRoom();
    const [head, next] = [await waits(id, 1), await waits(id, 0)];
    expect((await shownTo(by(head), id))?.line).toEqual({ place: 1, free: 0 });
    await freeOne();
    expect((await shownTo(by(head), id))?.line).toEqual({ place: 1, free: 1 });
    expect((await shownTo(by(next), id))?.line).toEqual({ place: 2, free: 1 });

    const refused = await takeSeats(by(next), { meetupId: id, guests: 0 });
    expect(refused).toEqual({ ok: false, reason: "seats-gone" });
    const before = await mails(head.email);
    expect(await takeSeats(by(head), { meetupId: id, guests: 0 })).toEqual({ ok: true });
    expect(await shownTo(by(head), id)).toMatchObject({ status: "going", guests: 0, line: null });
    expect((await shownTo(by(next), id))?.line).toEqual({ place: 1, free: 0 });
    expect(await seats(id)).toMatchObject({ seatsTaken: 2, overbooked: 0 });
    expect((await mails(head.email)).slice(before.length)).toEqual(["rsvp-promoted"]);
  });

  it("keeps the party if the seat is gone", async () => {
    const { id, host, freeOne } = await fullRoom();
    const [head, next] = [await waits(id, 1), await waits(id, 0)];
    await freeOne();
    const { id: rsvpId } = (await statusOf(id, next)) ?? { id: "" };
    await seatFromWaitlist(host, { meetupId: id, rsvpId, reason: "Speaks first" });
    const take = await takeSeats(by(head), { meetupId: id, guests: 0 });
    expect(take).toEqual({ ok: false, reason: "seats-gone" });
    expect(await statusOf(id, head)).toMatchObject({ status: "waitlisted", guests: 1 });
  });

  it("keeps all guests if the party was seated in the meantime", async () => {
    const { id, host, freeOne } = await fullRoom();
    const head = await waits(id, 1);
    await freeOne();
    await changeCapacity(host, { meetupId: id, capacity: 3, before: 2 });
    expect(await takeSeats(by(head), { meetupId: id, guests: 0 })).toEqual({ ok: true });
    expect(await statusOf(id, head)).toMatchObject({ status: "going", guests: 1 });
    expect(await seats(id)).toMatchObject({ seatsTaken: 3 });
  });
});

describe("an attempt at the head of the line", () => {
  /** What its device sees at each step. */
  async function seen(address: "known" | "new") {
    const { id, eventId, freeOne } = await fullRoom();
    const owner = await testPerson();
    const { id: elsewhere } = await testMeetup();
    await db.meetup.update({ where: { id: elsewhere }, data: { eventId } });
    if (address === "known") await going(owner, { meetupId: elsewhere }, "en");
    const { phone } = await attempt(id, owner.email);
    await changeGuests(phone, { meetupId: id, guests: 1 });
    const see = async () => {
      const card = await shownTo(phone, id);
      return card && { ...card, typedAddress: card.typedAddress === owner.email };
    };
    const cards = [await see()];
    await freeOne();
    cards.push(await see());
    const outcome = await takeSeats(phone, { meetupId: id, guests: 0 });
    cards.push(await see());
    return { cards, outcome };
  }

  it("sees and gets the same, whether its address was known or not", async () => {
    const known = await seen("known");
    expect(known).toEqual(await seen("new"));
    expect(known.cards.map((card) => [card?.status, card?.line])).toEqual([
      ["waitlisted", { place: 1, free: 0 }],
      ["waitlisted", { place: 1, free: 1 }],
      ["going", null],
    ]);
  });

  it("isn't hidden by another address's duplicate that doesn't fit", async () => {
    const { id, pair, freeOne } = await fullRoom();
    const { phone: large } = await attempt(id, pair.email);
    await changeGuests(large, { meetupId: id, guests: 1 });
    const other = await testPerson();
    const { id: elsewhere } = await testMeetup();
    const { eventId } = await seats(id);
    await db.meetup.update({ where: { id: elsewhere }, data: { eventId } });
    await going(other, { meetupId: elsewhere }, "en");
    const { phone } = await attempt(id, other.email);
    await changeGuests(phone, { meetupId: id, guests: 1 });
    await freeOne();
    expect((await shownTo(phone, id))?.line).toEqual({ place: 1, free: 1 });
    await takeSeats(phone, { meetupId: id, guests: 0 });
    expect(await shownTo(phone, id)).toMatchObject({ status: "going", guests: 0 });
  });
});
