import { randomUUID } from "node:crypto";
import { hoursAgo } from "@/lib/activity/scenarios/test-fixtures";
import { db } from "@/lib/platform/db/client";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import type { MessageInput } from "./schema";

/** Shared by tests of messages. */

type Place = { eventId: string; id?: string };

export const toSend = (place: Place, more: Partial<MessageInput> = {}): MessageInput => ({
  ...{ eventId: place.eventId, meetupId: place.id ?? null, audience: "going", key: randomUUID() },
  ...{ subjectEn: "Hello", textEn: "See you there.", subjectFr: null, textFr: null },
  ...{ step: "send", ...more },
});

const CONFIRMED = { confirmedAt: hoursAgo(99) };

/** Lists the night. Two who are going, one in French, one who waits, one who is neither, and an unconfirmed one. */
export async function testCrowd(meetup: { id: string; eventId: string }) {
  const [going, french, waiting, gone, unconfirmed, repeated] = await Promise.all([
    testPerson(),
    testPerson({ locale: "fr" }),
    testPerson(),
    testPerson(),
    testPerson(),
    testPerson(),
  ]);
  await list(meetup.eventId, hoursAgo(99));
  await testRsvp(meetup, going, CONFIRMED);
  await testRsvp(meetup, french, CONFIRMED);
  await testRsvp(meetup, waiting, { ...CONFIRMED, status: "waitlisted" });
  await testRsvp(meetup, gone, { ...CONFIRMED, status: "canceled" });
  await testRsvp(meetup, unconfirmed, { attemptId: randomUUID() });
  await testRsvp(meetup, repeated, { attemptId: randomUUID(), isDuplicate: true });
  return { going, french, waiting, gone, unconfirmed, repeated };
}

/** A meetup in sixty days with its host, and people. */
export async function testAudience(wanted: Parameters<typeof testMeetup>[0] = {}) {
  const host = await testPerson();
  const meetup = await testMeetup({ hosts: [host], ...wanted });
  return { host, meetup, crowd: await testCrowd(meetup) };
}

export const list = (id: string, listedAt: Date | null) =>
  db.event.update({ where: { id }, data: { listedAt }, select: { id: true } });

/** Used up: one mail a day about a meetup. */
export async function useUpMails(meetupId: string, address: string) {
  const key = `unconfirmed-mail-meetup:${meetupId} ${address}`;
  await db.rateLimit.create({
    data: { key, points: 1, expire: BigInt(hoursAgo(-24).getTime()) },
  });
}
