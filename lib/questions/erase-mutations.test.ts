import { expect, it } from "vitest";
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
  const { id: rsvpId } = await testRsvp(meetup, await testPerson());
  const ids: string[] = [];
  for (const removedAt of [null, ago(endedAgo)]) {
    const { id: questionId } = await testQuestion(meetup.id, { removedAt });
    await db.questionAnswer.create({ data: { rsvpId, questionId, text: "Zoé Côté" } });
    ids.push(questionId);
  }
  const left = async () => (await Promise.all(ids.map(answersTo))).flat().length;
  return { ...meetup, left };
}

it("answers are erased seven days after their meetup, and recorded once", async () => {
  const due = await answered(7 * DAY + 60_000);
  const young = await answered(7 * DAY - 60_000);
  // Workers that overlap, once each has a connection.
  const workers = Array.from({ length: 4 });
  await Promise.all(workers.map(() => db.$executeRaw`SELECT pg_sleep(0.1)`));
  await Promise.all(workers.map(eraseDueAnswers));
  expect(await due.left()).toBe(0);
  expect(await young.left()).toBe(2);
  const erased = { verb: "question.answers-erased" };
  const entries = await db.activity.findMany({ where: erased });
  expect(entries).toMatchObject([{ meetupId: due.id, actorKind: "system" }]);
  expect(JSON.stringify(entries)).not.toContain("Côté");
});
