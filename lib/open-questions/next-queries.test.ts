import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { restoreComment, withdrawComment } from "@/lib/comments/withdraw-mutations";
import { makeCommitment } from "@/lib/commitments/mutations";
import { withdrawCommitment } from "@/lib/commitments/withdraw-mutations";
import { rsvpTemplates } from "@/lib/notifications/rsvp-templates";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testRsvp } from "@/lib/platform/db/test-rows";
import { eventRecap } from "@/lib/recap/queries";
import { eventSnapshot } from "@/lib/snapshot/queries";
import { chooseAnswer, reopenQuestion } from "./answer-mutations";
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

it("the mail that confirms an RSVP closes with an answered question, if both took part", async () => {
  const { author, reader, organizer, eventId, meetupId, next, ask, reply } = await twoNights();
  const confirmedAt = new Date();
  const { id: rsvpId } = await testRsvp(next, reader, { confirmedAt });
  const mail = async () => {
    const composed = await rsvpTemplates["rsvp-confirmed"]({ rsvpId });
    return JSON.stringify(composed?.content("en").blocks);
  };
  const { id: questionId } = await ask();
  const commentId = await reply(organizer, questionId, "Nurses *and* doctors");
  await testRsvp({ id: meetupId, eventId }, author, { confirmedAt });
  expect(await mail()).not.toContain("Who takes part?");
  await chooseAnswer(author, { questionId, commentId });
  const closed = await mail();
  expect(closed).toContain("Who takes part?");
  expect(closed).toContain("Nurses and doctors");
  expect(closed).toContain("/questions/who-takes-part");
  await withdrawComment(organizer, { commentId, why: null });
  expect(await mail()).not.toContain("Who takes part?");
  const { id: strangers } = await ask(reader);
  const answerId = await reply(organizer, strangers, "A stranger’s");
  await chooseAnswer(reader, { questionId: strangers, commentId: answerId });
  expect(await mail(), "asked by a stranger").not.toContain("A stranger’s");
});

it("the next night’s page drops a question that is answered, and has it again without its answer", async () => {
  const { author, reader, ask, reply, carried } = await twoNights();
  const { id: questionId } = await ask();
  const commentId = await reply(reader, questionId, "The nurses");
  await chooseAnswer(author, { questionId, commentId });
  expect(await carried()).toBeNull();
  const open = { questions: [{ text: "Who takes part?" }] };
  await withdrawComment(reader, { commentId, why: null });
  expect(await carried()).toMatchObject(open);
  await restoreComment(reader, { commentId });
  expect(await carried()).toBeNull();
  await reopenQuestion(author, { questionId });
  expect(await carried()).toMatchObject(open);
});

it("the page of its night shows the answer no longer once it is hidden, and has it again", async () => {
  const { author, reader, host, eventId, ask, reply } = await twoNights();
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
  const answers = async () => {
    const snapshot = await eventSnapshot(slug);
    const recap = snapshot && (await eventRecap(snapshot, new Date()));
    return recap?.questions.map(({ answer }) => answer?.text ?? null);
  };
  const { id: questionId } = await ask();
  const commentId = await reply(reader, questionId, "The nurses");
  await chooseAnswer(author, { questionId, commentId });
  expect(await answers()).toEqual(["The nurses"]);
  await withdrawComment(host, { commentId, why: "Not so" });
  expect(await answers()).toEqual([null]);
  await restoreComment(host, { commentId });
  expect(await answers()).toEqual(["The nurses"]);
});
