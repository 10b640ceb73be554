import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { makeCommitment } from "@/lib/commitments/mutations";
import { withdrawCommitment } from "@/lib/commitments/withdraw-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { eventSnapshot } from "@/lib/snapshot/queries";
import { scene } from "./test-questions";
import { restoreOpenQuestion, withdrawOpenQuestion } from "./withdraw-mutations";

testDatabase();

/** A night with an open question, and one of the same community after it. */
async function twoNights() {
  const given = await scene();
  const next = await testMeetup({ date: "2099-01-14", organizers: [given.organizer] });
  const hashtag = `tag${randomUUID().slice(0, 8)}`;
  for (const id of [given.eventId, next.eventId])
    await db.event.update({ where: { id }, data: { hashtag } });
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: next.eventId } });
  const carried = async () => (await eventSnapshot(slug))?.carriedOver;
  return { ...given, next, carried };
}

it("the next night’s page has what is still open, as long as it stands", async () => {
  const { author, ask, carried } = await twoNights();
  expect(await carried()).toBeNull();
  const { id: questionId } = await ask();
  const shown = { commitments: [], questions: [{ text: "Who takes part?", answer: null }] };
  expect(await carried()).toMatchObject(shown);
  await withdrawOpenQuestion(author, { questionId, why: null });
  expect(await carried()).toBeNull();
  await restoreOpenQuestion(author, { questionId });
  expect(await carried()).toMatchObject(shown);
});

it("a commitment that is made from a question stands on its page, and whoever asked is told once", async () => {
  const { author, reader, eventId, ask, shown, told } = await twoNights();
  const { id: questionId, slug } = await ask();
  const take = async (viewer: typeof author) => {
    const words = { name: null, text: "I will find out", language: "en", dueDate: null } as const;
    const origin = { pointId: null, commentId: null, questionId };
    const form = { eventId, key: randomUUID(), meetupId: null, ...origin, ...words };
    expect(await makeCommitment(viewer, form)).toMatchObject({ ok: true });
  };
  await take(author);
  expect(await told(author), "their own").toEqual([]);
  await take(reader);
  await take(reader);
  expect(await told(author)).toEqual(["taken_on"]);
  const commitments = async () => (await shown(slug))?.commitments.length;
  expect(await commitments()).toBe(3);
  const { id: commitmentId } = await db.commitment.findFirstOrThrow({
    where: { questionId, authorId: author.id },
  });
  await withdrawCommitment(author, { commitmentId, why: null });
  expect(await commitments()).toBe(2);
});
