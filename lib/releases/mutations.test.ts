import { expect, it } from "vitest";
import { attempt } from "@/lib/attempts/test-attempts";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { confirmRsvp } from "@/lib/rsvps/cancel-mutations";
import { going } from "@/lib/rsvps/mutations";
import { answerOf } from "@/lib/rsvps/queries";
import { mails, rsvps, seats } from "@/lib/rsvps/test-rsvps";
import { releaseUnconfirmedSeats } from "./mutations";

testDatabase();

const HOUR = 3_600_000;

/** Sets everything that happened at a meetup back by some hours, and forgets its mails' limits. */
async function hoursPass(meetupId: string, hours: number) {
  await db.$executeRaw`UPDATE "RsvpLog" SET "at" = "at" - ${hours} * interval '1 hour'
    WHERE "meetupId" = ${meetupId}::uuid`;
  await db.$executeRaw`UPDATE "Rsvp" SET "confirmAskedAt" = "confirmAskedAt" - ${hours} * interval '1 hour'
    WHERE "meetupId" = ${meetupId}::uuid`;
  await db.$executeRaw`DELETE FROM "RateLimit"`;
}

/** One unconfirmed seat, and somebody who waits for it. */
async function fullRoom() {
  const inAWeek = new Date(Date.now() + 7 * 24 * HOUR).toISOString().slice(0, 10);
  const meetup = await testMeetup({ capacity: 1, date: inAWeek });
  const held = await attempt(meetup.id);
  const waiting = await testPerson();
  await going(waiting, { meetupId: meetup.id }, "en");
  return { ...meetup, held, waiting };
}

const statuses = async (id: string) => (await rsvps(id)).map(({ status }) => status);

it("an unconfirmed seat goes to whoever waits, a day later and after a second mail", async () => {
  const { id, eventId, held, waiting } = await fullRoom();
  await releaseUnconfirmedSeats();
  expect(await mails(held.address)).toEqual(["rsvp-confirmed"]);
  await hoursPass(id, 24);
  await releaseUnconfirmedSeats();
  await releaseUnconfirmedSeats();
  expect(await mails(held.address)).toEqual(["rsvp-confirmed", "rsvp-confirm-ask"]);
  expect(await statuses(id)).toEqual(["going", "waitlisted"]);
  await hoursPass(id, 12);
  await releaseUnconfirmedSeats();
  expect(await statuses(id)).toEqual(["canceled", "going"]);
  expect(await seats(id)).toMatchObject({ seatsTaken: 1 });
  expect((await mails(held.address)).at(-1)).toBe("rsvp-released");
  expect((await mails(waiting.email)).at(-1)).toBe("rsvp-promoted");
  const device = new Map([[id, { attemptId: held.attemptId }]]);
  const { answer } = await answerOf({ id, eventId }, null, device);
  expect(answer).toMatchObject({ status: "canceled", endedBy: "release" });
});

it("a button of the second mail keeps the seat", async () => {
  const { id, held } = await fullRoom();
  await hoursPass(id, 24);
  await releaseUnconfirmedSeats();
  const link = { by: "link", token: signLink("answer", held.rsvpId, 1) } as const;
  await confirmRsvp(link, { meetupId: id });
  await hoursPass(id, 48);
  await releaseUnconfirmedSeats();
  expect(await statuses(id)).toEqual(["going", "waitlisted"]);
});

it("nobody is released without a second mail", async () => {
  const { id, held } = await fullRoom();
  await db.$executeRaw`UPDATE "RsvpLog" SET "at" = "at" - interval '5 days'
    WHERE "meetupId" = ${id}::uuid`;
  await releaseUnconfirmedSeats();
  await releaseUnconfirmedSeats();
  expect(await mails(held.address)).toEqual(["rsvp-confirmed"]);
  expect(await statuses(id)).toEqual(["going", "waitlisted"]);
});
