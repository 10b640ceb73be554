import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { changeGuests, saveDetail } from "@/lib/rsvps/change-mutations";
import { going } from "@/lib/rsvps/mutations";
import { mails, remembered, rsvps, seats } from "@/lib/rsvps/test-rsvps";
import { fixAddress } from "./fix-mutations";
import { attempt } from "./test-attempts";

testDatabase();

const rightAddress = () => `${randomUUID()}@example.ca`;
const fix = (attemptId: string, meetupId: string, address: string) =>
  fixAddress(attemptId, { meetupId, address, key: randomUUID() }, "en");

it("the right address takes over the seat, the guests and the details", async () => {
  const { id } = await testMeetup({ capacity: 2 });
  const wrong = await attempt(id);
  await changeGuests(wrong.phone, { meetupId: id, guests: 1 });
  const needs = { meetupId: id, question: "accessNeeds", answer: "A ramp" } as const;
  await saveDetail(wrong.phone, needs, "en");
  const address = rightAddress();
  const device = remembered(await fix(wrong.attemptId, id, address));
  const [before, after] = await rsvps(id);
  expect(before).toMatchObject({ status: "canceled", user: { email: wrong.address } });
  expect(after).toMatchObject({ status: "going", guests: 1, accessNeeds: "A ramp", name: "Zoe" });
  expect(device).toEqual({ attemptId: after?.attemptId });
  expect(await seats(id)).toMatchObject({ seatsTaken: 2 });
  expect(await mails(address)).toEqual(["rsvp-confirmed"]);
  expect(await mails(wrong.address)).toEqual(["rsvp-confirmed"]);
});

it("those who wait come first", async () => {
  const { id } = await testMeetup({ capacity: 1 });
  const wrong = await attempt(id);
  await going(await testPerson(), { meetupId: id }, "en");
  await fix(wrong.attemptId, id, rightAddress());
  const rows = await rsvps(id);
  expect(rows.map(({ status }) => status)).toEqual(["canceled", "going", "waitlisted"]);
});

it("the address of somebody who had answered stays theirs", async () => {
  const { id } = await testMeetup();
  const owner = await testPerson();
  await going(owner, { meetupId: id }, "en");
  const wrong = await attempt(id);
  await fix(wrong.attemptId, id, owner.email);
  const [own, canceled, duplicate] = await rsvps(id);
  expect(own).toMatchObject({ status: "going", isDuplicate: false });
  expect(canceled?.status).toBe("canceled");
  expect(duplicate).toMatchObject({ status: "going", isDuplicate: true });
  expect(await seats(id)).toMatchObject({ seatsTaken: 1 });
});

it("the same address, and a form sent twice, change nothing more", async () => {
  const { id } = await testMeetup();
  const wrong = await attempt(id);
  await fix(wrong.attemptId, id, wrong.address);
  expect(await rsvps(id)).toHaveLength(1);
  const form = { meetupId: id, address: rightAddress(), key: randomUUID() };
  const twice = [1, 2].map(() => fixAddress(wrong.attemptId, form, "en"));
  const [first, second] = await Promise.all(twice);
  expect(second).toEqual(first);
  expect(await db.rsvp.count({ where: { meetupId: id } })).toBe(2);
});

it("reaches the device's own attempt only, and none that was confirmed", async () => {
  const { id } = await testMeetup();
  await expect(fix(randomUUID(), id, rightAddress())).rejects.toThrow(NotFound);
  const { attemptId, rsvpId } = await attempt(id);
  await db.rsvp.update({ where: { id: rsvpId }, data: { attemptId: null } });
  await expect(fix(attemptId, id, rightAddress())).rejects.toThrow(NotFound);
});
