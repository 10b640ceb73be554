import { expect, it } from "vitest";
import { hosted, seated } from "@/lib/activity/scenarios/test-fixtures";
import { guestsForDesk } from "@/lib/attendees/queries";
import { guestListParams } from "@/lib/attendees/schema";
import { NotFound } from "@/lib/kernel/outcome";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { answerQuestion } from "@/lib/rsvps/change-mutations";
import { eventSnapshot } from "@/lib/snapshot/queries";
import { testQuestion } from "./test-questions";

testDatabase();

const firstPage = guestListParams.parse({});

async function answered() {
  const [organizer, host] = [await testPerson(), await testPerson()];
  const { meetup, meetupId, eventId } = await hosted({ hosts: [host], organizers: [organizer] });
  const question = await testQuestion(meetupId);
  const { by, rsvpId } = await seated(meetup);
  await answerQuestion(by, { meetupId, questionId: question.id, answer: "Zoé Côté" });
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
  return { organizer, host, meetupId, rsvpId, questions: [question], slug };
}

it("the meetup's hosts see the answers, and nobody else", async () => {
  const { organizer, host, meetupId, rsvpId, questions } = await answered();
  const desk = (viewer: typeof host | null) =>
    guestsForDesk(viewer, meetupId, firstPage, questions);
  const seen = await desk(host);
  expect(seen.questions).toEqual(questions);
  expect(seen.answers.get(rsvpId)).toMatchObject([{ text: "Zoé Côté" }]);

  // The organizer sees the guests, without their answers.
  const organizers = await desk(organizer);
  expect(organizers.going.rows).toHaveLength(1);
  expect(organizers).toMatchObject({ questions: [], answers: new Map() });

  const elsewhere = await testPerson();
  const other = await testMeetup({ hosts: [elsewhere], organizers: [elsewhere] });
  for (const viewer of [elsewhere, null])
    await expect(desk(viewer)).rejects.toBeInstanceOf(NotFound);
  // Nor with the questions of this meetup at the desk of the own one.
  const { answers } = await guestsForDesk(elsewhere, other.id, firstPage, questions);
  expect(answers).toEqual(new Map());
});

it("neither the snapshot nor the meetups of an event hold answers", async () => {
  const { slug, host } = await answered();
  const shown = JSON.stringify([await eventSnapshot(slug), await meetupsOfEvent(slug, host)]);
  expect(shown).toContain("What is your legal name?");
  expect(shown).not.toContain("Côté");
});
