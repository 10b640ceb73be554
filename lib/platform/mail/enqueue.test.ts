import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { enqueueMail } from "./enqueue";

testDatabase();

/** What the worker will find, what goes first before the rest. */
const queued = () => db.$queryRaw`
  SELECT "kind", "priority" > 0 AS "waitedFor", "retry_limit" > 3 AS "isTriedAgain", "dead_letter" AS "atLast"
  FROM pgboss.job JOIN "Email" ON "Email"."id"::text = "data"->>'emailId'
  WHERE "name" = 'mail' ORDER BY "priority" DESC`;

const signIn = {
  kind: "sign-in",
  recipient: "zoe@example.ca",
  language: "fr",
  params: { to: null },
} as const;

it("a mail of a transaction that failed is neither written nor queued", async () => {
  const failed = db.$transaction(async (tx) => {
    await enqueueMail(tx, signIn);
    throw new Error("failed");
  });
  await expect(failed).rejects.toThrow("failed");
  expect(await db.email.count()).toBe(0);
  expect(await queued()).toEqual([]);
});

it("a mail waits for the worker once, is tried again, and one that somebody waits for goes first", async () => {
  const rsvp = await testRsvp(await testMeetup(), await testPerson());
  const told = {
    ...signIn,
    kind: "rsvp-confirmed",
    params: { rsvpId: rsvp.id },
    dedupeKey: "told",
  } as const;
  for (const mail of [told, told, signIn]) await db.$transaction((tx) => enqueueMail(tx, mail));
  const kept = { isTriedAgain: true, atLast: "mail-dead" };
  expect(await queued()).toEqual([
    { kind: "sign-in", waitedFor: true, ...kept },
    { kind: "rsvp-confirmed", waitedFor: false, ...kept },
  ]);
});
