import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { cancelRsvp } from "@/lib/rsvps/cancel-mutations";
import { going, rsvp } from "@/lib/rsvps/mutations";
import { switchMeetup } from "@/lib/rsvps/switch-mutations";
import { seats } from "@/lib/rsvps/test-rsvps";

testDatabase();

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
  expect(await seats(here)).toMatchObject({ seatsTaken: 1 });
  const mails = await db.email.findMany({ where: { recipient: bea.email, kind: "rsvp-left" } });
  expect(mails).toHaveLength(1);
});
