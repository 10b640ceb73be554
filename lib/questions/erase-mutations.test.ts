import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { eraseAfterNights } from "@/lib/meetups/mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { eraseDueAnswers } from "./erase-mutations";
import { answersTo, testQuestion } from "./test-questions";

testDatabase();

const DAY = 86_400_000;
const ago = (ms: number) => new Date(realNow().getTime() - ms);

/** A meetup that ended so long ago, with two questions, one of them removed, and an answer to each. */
async function answered(endedAgo: number) {
  const meetup = await testMeetup({ startsAt: ago(endedAgo + DAY), endsAt: ago(endedAgo) });
  const needsVersion = randomUUID();
  const needs = { accessNeeds: "Côté jardin", needsVersion, guests: 1, supportPerson: true };
  const { id: rsvpId } = await testRsvp(meetup, await testPerson(), needs);
  const answer = { rsvpId, needsVersion, text: "Le Côté cour aussi", answeredAt: ago(endedAgo) };
  await db.needsAnswer.create({ data: answer });
  const entry = { rsvpId, sequence: 1, guestsAfter: 1, supportAfter: true, at: ago(endedAgo) };
  const came = { change: "created", statusAfter: "going", actorKind: "person" } as const;
  await db.rsvpLog.create({ data: { meetupId: meetup.id, ...entry, ...came } });
  const ids: string[] = [];
  for (const removedAt of [null, ago(endedAgo)]) {
    const { id: questionId } = await testQuestion(meetup.id, { removedAt });
    await db.questionAnswer.create({ data: { rsvpId, questionId, text: "Zoé Côté" } });
    ids.push(questionId);
  }
  const left = async () => (await Promise.all(ids.map(answersTo))).flat().length;
  const leftOfNeeds = async () =>
    (await db.rsvp.count({ where: { id: rsvpId, accessNeeds: { not: null } } })) +
    (await db.rsvp.count({ where: { id: rsvpId, supportPerson: true } })) +
    (await db.rsvpLog.count({ where: { rsvpId, supportAfter: true } })) +
    (await db.needsAnswer.count({ where: { rsvpId } }));
  return { ...meetup, left, leftOfNeeds };
}

it("answers and needs are erased seven days after their meetup, and recorded once", async () => {
  const due = await answered(7 * DAY + 60_000);
  const young = await answered(7 * DAY - 60_000);
  // Workers that overlap, once each has a connection.
  const workers = Array.from({ length: 4 });
  await Promise.all(workers.map(() => db.$executeRaw`SELECT pg_sleep(0.1)`));
  await Promise.all(workers.map(eraseDueAnswers));
  expect(await due.left()).toBe(0);
  expect(await young.left()).toBe(2);
  expect([await due.leftOfNeeds(), await young.leftOfNeeds()]).toEqual([0, 4]);
  const erased = ["question.answers-erased", "rsvp.needs-erased"];
  const entries = await db.activity.findMany({
    where: { verb: { in: erased } },
    orderBy: { verb: "asc" },
  });
  const once = { meetupId: due.id, actorKind: "system" };
  expect(entries).toMatchObject(erased.map((verb) => ({ verb, ...once })));
  expect(JSON.stringify(entries)).not.toContain("Côté");
});

it("who was to come along to support somebody is erased though they stayed away", async () => {
  const meetup = await testMeetup({ startsAt: ago(9 * DAY), endsAt: ago(8 * DAY) });
  const { id: rsvpId } = await testRsvp(meetup, await testPerson());
  const meetupId = meetup.id;
  const came = { change: "created", statusAfter: "going", actorKind: "person" } as const;
  const entry = { ...came, guestsAfter: 1, supportAfter: true, at: ago(9 * DAY) };
  await db.rsvpLog.create({ data: { meetupId, rsvpId, sequence: 1, ...entry } });
  for (const _ of [1, 2]) await eraseDueAnswers();
  expect(await db.rsvpLog.count({ where: { meetupId, supportAfter: true } })).toBe(0);
  expect(await db.activity.findMany({ where: { meetupId } })).toMatchObject([
    { verb: "rsvp.needs-erased" },
  ]);
});

it("a meetup whose erasure fails holds up no other", async () => {
  const meetups = [await answered(9 * DAY), await answered(9 * DAY), await answered(9 * DAY)];
  const tried: string[] = [];
  const broken = new Error("broken");
  const left = { id: { in: meetups.map(({ id }) => id) } };
  const erasing = eraseAfterNights(left, async (_, meetupId) => {
    tried.push(meetupId);
    throw broken;
  });
  await expect(erasing).rejects.toThrow(broken);
  expect(tried.sort()).toEqual(meetups.map(({ id }) => id).sort());
});
