import { expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { tryAgain } from "./mutations";
import { testMail } from "./test-mails";

testDatabase();

const queued = async () => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT data->>'emailId' AS "id" FROM pgboss.job WHERE name = 'mail' AND state = 'created'`;
  return rows.map(({ id }) => id).sort();
};

it("puts what failed into the queue again, once, and nothing else", async () => {
  const organizer = await testPerson();
  const meetup = await testMeetup({ organizers: [organizer] });
  const { eventId } = meetup;
  const failed = [await testMail(meetup, "failed"), await testMail(meetup, "failed")];
  for (const state of ["sent", "waiting", "unsubscribed"] as const) await testMail(meetup, state);
  const elsewhere = await testMail(await testMeetup({ organizers: [organizer] }), "failed");
  const pressed = [tryAgain(organizer, { eventId }), tryAgain(organizer, { eventId })];
  const outcomes = await Promise.all(pressed);
  expect(outcomes.map((outcome) => outcome.ok && outcome.mails).sort()).toEqual([0, 2]);
  expect(await queued()).toEqual(failed.map(({ id }) => id).sort());
  expect(await db.email.findMany({ where: { failedAt: { not: null } } })).toMatchObject([
    elsewhere,
  ]);
  expect(await db.activity.findMany({ where: { eventId } })).toMatchObject([
    { verb: "mail.tried-again", detail: { mails: 2 } },
  ]);
});

it("is not found by anybody but the night's organizers", async () => {
  const [organizer, host] = [await testPerson(), await testPerson()];
  const meetup = await testMeetup({ organizers: [organizer], hosts: [host] });
  await testMail(meetup, "failed");
  const other = await testMeetup({ organizers: [await testPerson()] });
  const { eventId } = meetup;
  await expect(tryAgain(host, { eventId })).rejects.toThrow(NotFound);
  await expect(tryAgain(organizer, { eventId: other.eventId })).rejects.toThrow(NotFound);
});
