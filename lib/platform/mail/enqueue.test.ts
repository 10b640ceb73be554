import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { enqueueMail } from "./enqueue";

testDatabase();

/** Queued mails, highest priority first. */
const queued = () => db.$queryRaw`
  SELECT "kind", "priority" > 0 AS "waitedFor", "retry_limit" > 3 AS "isTriedAgain", "dead_letter" AS "atLast"
  FROM pgboss.job JOIN "Email" ON "Email"."id"::text = "data"->>'emailId'
  WHERE "name" = 'mail' ORDER BY "priority" DESC`;

const signIn = {
  kind: "sign-in",
  recipient: "zoe@example.ca",
  language: "fr",
  params: { requestId: randomUUID() },
} as const;

it("a rolled-back transaction writes and queues no mail", async () => {
  const failed = db.$transaction(async (tx) => {
    await enqueueMail(tx, signIn);
    throw new Error("failed");
  });
  await expect(failed).rejects.toThrow("failed");
  expect(await db.email.count()).toBe(0);
  expect(await queued()).toEqual([]);
});

it("a mail is queued once with retries, and urgent mail goes first", async () => {
  const rsvp = await testRsvp(await testMeetup(), await testPerson());
  const confirmation = {
    ...signIn,
    kind: "rsvp-confirmed",
    params: { rsvpId: rsvp.id },
    dedupeKey: "confirmation",
  } as const;
  for (const mail of [confirmation, confirmation, signIn])
    await db.$transaction((tx) => enqueueMail(tx, mail));
  const queue = { isTriedAgain: true, atLast: "mail-dead" };
  expect(await queued()).toEqual([
    { kind: "sign-in", waitedFor: true, ...queue },
    { kind: "rsvp-confirmed", waitedFor: false, ...queue },
  ]);
});
