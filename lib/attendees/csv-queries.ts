import type { Person } from "@/lib/kernel/viewer";
import { checkDesk, type ShownQuestion } from "@/lib/meetups/queries";
import { maySeeNeeds } from "@/lib/needs/policy";
import { db } from "@/lib/platform/db/client";
import { maySeeAnswers } from "@/lib/questions/policy";
import { answersOf } from "@/lib/questions/queries";

/**
 * For those who run the meetup: everybody who is going or waits; for its hosts also what people need, and the answers
 * that belong in the list.
 */
export async function guestsForFile(
  viewer: Person | null,
  meetupId: string,
  asked: ShownQuestion[],
) {
  const { hostIds } = await checkDesk(viewer, meetupId);
  const questions = maySeeAnswers(viewer, { hostIds }) ? asked.filter(({ inList }) => inList) : [];
  const guests = await db.rsvp.findMany({
    where: { meetupId, isDuplicate: false, status: { in: ["going", "waitlisted"] } },
    orderBy: [{ status: "asc" }, { sequence: "asc" }],
    select: {
      ...{ id: true, status: true, name: true, guests: true },
      ...{ supportPerson: true, accessNeeds: true },
      ...{ handle: true, discipline: true, organization: true, town: true },
      ...{ firstTime: true, confirmedAt: true },
    },
  });
  const ids = guests.map(({ id }) => id);
  const hasNeeds = maySeeNeeds(viewer, { hostIds });
  return { guests, hasNeeds, questions, answers: await answersOf(ids, questions) };
}
