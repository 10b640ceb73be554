import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { env } from "@/lib/platform/env";
import { cancelRsvp, returnRsvp } from "@/lib/rsvps/cancel-mutations";
import { changeGuests } from "@/lib/rsvps/change-mutations";
import { going, rsvp } from "@/lib/rsvps/mutations";
import { answerOf } from "@/lib/rsvps/queries";
import { switchMeetup } from "@/lib/rsvps/switch-mutations";
import { mails, rsvps, seats, typed } from "@/lib/rsvps/test-rsvps";
import { confirmWithCode } from "./confirm-mutations";
import { attempt } from "./test-attempts";

testDatabase();
beforeEach(() => {
  env().unconfirmedShare = 0.25;
});

const confirmFirst = { ok: false, reason: "confirm-first" };

/** A room of eight, a quarter of whose seats is held by people who have not confirmed. */
async function suspectRoom() {
  const meetup = await testMeetup({ capacity: 8 });
  const held = [await attempt(meetup.id), await attempt(meetup.id)];
  return { ...meetup, held };
}

const statuses = async (id: string) => (await rsvps(id)).map(({ status }) => status);

describe("once a quarter of the seats is unconfirmed", () => {
  it("an RSVP holds nothing until its code is typed, and takes its place in the order then", async () => {
    const { id } = await suspectRoom();
    const { attemptId, rsvpId, code, address } = await attempt(id);
    expect(await mails(address)).toEqual(["rsvp-code"]);
    expect(await seats(id)).toMatchObject({ seatsTaken: 2 });
    const earlier = await testPerson();
    await going(earlier, { meetupId: id }, "en");
    expect(await confirmWithCode(attemptId, { meetupId: id, code })).toMatchObject({ ok: true });
    const [, , between, last] = await rsvps(id);
    expect(between?.userId).toBe(earlier.id);
    expect(last).toMatchObject({ id: rsvpId, status: "going", needsCode: false, attemptId: null });
    expect(last?.confirmedAt).toBeInstanceOf(Date);
    expect(await seats(id)).toMatchObject({ seatsTaken: 4 });
    expect(await mails(address)).toEqual(["rsvp-code", "rsvp-confirmed"]);
  });

  it("the button of the mail does the same", async () => {
    const { id } = await suspectRoom();
    const { rsvpId } = await attempt(id);
    const link = { by: "link", token: signLink("answer", rsvpId, 1) } as const;
    expect(await returnRsvp(link, { meetupId: id })).toMatchObject({ ok: true });
    const row = await db.rsvp.findUniqueOrThrow({ where: { id: rsvpId } });
    expect(row).toMatchObject({ status: "going", needsCode: false, attemptId: null });
  });

  it("a form that is sent again, with another key, asks once", async () => {
    const { id } = await suspectRoom();
    const { attemptId, address } = await attempt(id);
    const again = { ...typed(id, { address }), attemptId };
    expect(await rsvp(again, "en")).toEqual({ ok: true });
    expect(await rsvps(id)).toHaveLength(3);
  });

  it("confirmed people go on as before, and free the others when they confirm", async () => {
    const { id, held } = await suspectRoom();
    await going(await testPerson(), { meetupId: id }, "en");
    const [{ attemptId = "", code = "" } = {}] = held;
    await confirmWithCode(attemptId, { meetupId: id, code });
    await attempt(id);
    expect(await statuses(id)).toEqual(["going", "going", "going", "going"]);
  });

  it("a device with an attempt takes no more seats here either", async () => {
    const { id, eventId, held } = await suspectRoom();
    const { id: elsewhere } = await testMeetup();
    await db.meetup.update({ where: { id: elsewhere }, data: { eventId } });
    const { phone } = await attempt(elsewhere);
    const moved = await switchMeetup(phone, { meetupId: id, from: elsewhere });
    expect(moved).toEqual(confirmFirst);
    const own = held[0]?.phone ?? phone;
    expect(await changeGuests(own, { meetupId: id, guests: 1 })).toEqual(confirmFirst);
    await attempt(id);
    const pending = (await attempt(id)).phone;
    expect(await returnRsvp(pending, { meetupId: id })).toEqual(confirmFirst);
    expect(await seats(id)).toMatchObject({ seatsTaken: 2 });
    // One's own seat, given up, is free again.
    await cancelRsvp(own, { meetupId: id });
    expect(await returnRsvp(own, { meetupId: id })).toMatchObject({ ok: true });
  });
});

it("a device sees the same, whether the address has an RSVP or not; the code leaves that one as it was", async () => {
  const { id, eventId } = await suspectRoom();
  const owner = await testPerson();
  await testRsvp({ id, eventId }, owner, { confirmedAt: new Date(), guests: 1 });
  const seen = [];
  for (const address of [owner.email, `${randomUUID()}@example.ca`]) {
    const { attemptId, code } = await attempt(id, address);
    const device = new Map([[id, { attemptId }]]);
    const { answer } = await answerOf({ id, eventId }, null, device);
    seen.push({ ...answer, typedAddress: answer?.typedAddress === address });
    expect(await confirmWithCode(attemptId, { meetupId: id, code })).toMatchObject({ ok: true });
  }
  expect(seen[0]).toMatchObject({ status: "canceled", needsCode: true, typedAddress: true });
  expect(seen[1]).toEqual(seen[0]);
  expect(await mails(owner.email)).toEqual(["rsvp-link"]);
  const own = await db.rsvp.findMany({ where: { meetupId: id, userId: owner.id } });
  expect(own.filter(({ status }) => status === "going")).toMatchObject([{ guests: 1 }]);
});

it("without a capacity, 25 seats may be unconfirmed", async () => {
  const meetup = await testMeetup();
  const unconfirmed = { guests: 11, confirmedAt: null };
  await testRsvp(meetup, await testPerson(), unconfirmed);
  await testRsvp(meetup, await testPerson(), unconfirmed);
  await attempt(meetup.id);
  await attempt(meetup.id);
  expect(await statuses(meetup.id)).toEqual(["canceled", "going", "going", "going"]);
});

it("after many RSVPs from one network, the next one takes its code first", async () => {
  const { id } = await testMeetup();
  await rsvp({ ...typed(id), isFlood: true }, "en");
  expect(await statuses(id)).toEqual(["canceled"]);
});
