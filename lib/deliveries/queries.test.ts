import { expect, it } from "vitest";
import { hoursAgo } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import { sendMessage } from "@/lib/messages/mutations";
import { messagesForDesk } from "@/lib/messages/queries";
import { testAudience, toSend } from "@/lib/messages/test-messages";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { deliveriesForDesk } from "./queries";
import { testMail } from "./test-mails";

testDatabase();

async function night() {
  const organizer = await testPerson();
  return { organizer, meetup: await testMeetup({ organizers: [organizer] }) };
}

it("counts the night's mails, and says whether some wait", async () => {
  const { organizer, meetup } = await night();
  for (const state of ["sent", "sent", "failed", "unsubscribed"] as const)
    await testMail(meetup, state);
  await testMail((await night()).meetup, "waiting");
  const done = await deliveriesForDesk(organizer, meetup.eventId);
  const counts = { all: 4, sent: 2, leftOut: 1, failed: 1 };
  expect(done.deliveries).toMatchObject([{ subject: "reminders", meetupId: meetup.id, ...counts }]);
  expect(done).toMatchObject({ isWaiting: false, failedCount: 1 });
  await testMail(meetup, "waiting");
  expect(await deliveriesForDesk(organizer, meetup.eventId)).toMatchObject({ isWaiting: true });
});

it("names whose mail failed as far as they confirmed a name, and shows no address", async () => {
  const { organizer, meetup } = await night();
  const [known, typed] = [await testPerson({ name: null }), await testPerson()];
  await testRsvp(meetup, known, { name: "Ada First", confirmedAt: hoursAgo(9) });
  await testRsvp(meetup, typed, { name: "Somebody’s joke" });
  const failedAt = (minutes: number) => new Date(hoursAgo(1).getTime() - minutes * 60_000);
  await testMail(meetup, "failed", { recipient: known.email, failedAt: failedAt(0) });
  await testMail(meetup, "failed", {
    recipient: typed.email,
    failedAt: failedAt(1),
    lastError: null,
  });
  await testMail(meetup, "failed", { failedAt: failedAt(2), lastError: "ETIMEDOUT" });
  await testMail(meetup, "failed", { recipient: organizer.email, failedAt: failedAt(3) });
  const { failed } = await deliveriesForDesk(organizer, meetup.eventId);
  expect(failed.map(({ name, failure }) => [name, failure])).toEqual([
    ["Ada First", "refused"],
    [null, "unknown"],
    [null, "unreachable"],
    [organizer.name, "refused"],
  ]);
  expect(JSON.stringify(failed)).not.toContain("@");
});

it("is not found by anybody else, hosts among them", async () => {
  const host = await testPerson();
  const { eventId } = await testMeetup({ hosts: [host], organizers: [await testPerson()] });
  for (const viewer of [null, host, (await night()).organizer])
    await expect(deliveriesForDesk(viewer, eventId)).rejects.toThrow(NotFound);
});

it("reads one mail and many with as many statements", async () => {
  const { organizer, meetup } = await night();
  await testMail(meetup, "failed");
  const read = () => deliveriesForDesk(organizer, meetup.eventId);
  const one = await countQueries(read);
  for (const kind of ["morning-after", "venue-announced", "rsvp-left"])
    await testMail(meetup, "failed", { kind });
  expect(await countQueries(read)).toBe(one);
  expect(one).toBeLessThanOrEqual(5);
});

it("counts the mails of each message for its desk", async () => {
  const { host, meetup } = await testAudience();
  for (const subjectEn of ["First", "Second"])
    await sendMessage(host, toSend(meetup, { subjectEn, audience: "attendees" }));
  const { id } = await db.message.findFirstOrThrow({ where: { subjectEn: "First" } });
  const mails = await db.email.findMany({ where: { params: { path: ["messageId"], equals: id } } });
  const where = { id: { in: mails.slice(1).map((mail) => mail.id) } };
  await db.email.updateMany({ where, data: { sentAt: new Date() } });
  const place = { eventId: meetup.eventId, meetupId: meetup.id };
  const desk = await messagesForDesk(host, place, new Date());
  expect(desk.isWaiting).toBe(true);
  expect(desk.messages.map(({ subjectEn, people, counts }) => [subjectEn, people, counts])).toEqual(
    [
      ["Second", 3, { all: 3, sent: 0, leftOut: 0, failed: 0 }],
      ["First", 4, { all: 4, sent: 3, leftOut: 0, failed: 0 }],
    ],
  );
  const read = () => messagesForDesk(host, place, new Date());
  expect(await countQueries(read)).toBeLessThanOrEqual(8);
});
