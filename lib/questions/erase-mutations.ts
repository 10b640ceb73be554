import { type Entry, record } from "@/lib/activity/record";
import { SYSTEM } from "@/lib/kernel/viewer";
import { eraseNeeds } from "@/lib/needs/mutations";
import { hasNeeds, tellsSupport } from "@/lib/needs/queries";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { erasedIfEndedBy } from "./rules";

/**
 * Of meetups that ended 7 days ago, erases the answers to the hosts' questions, and what people needed with the hosts'
 * answers.
 */
export async function eraseDueAnswers(): Promise<void> {
  const at = await now();
  const meetups = await db.meetup.findMany({
    where: {
      endsAt: { lte: erasedIfEndedBy(at) },
      OR: [
        { questions: { some: { answers: { some: {} } } } },
        { rsvps: { some: { OR: hasNeeds } } },
        { rsvpLog: { some: tellsSupport } },
      ],
    },
    select: { id: true, eventId: true },
  });
  for (const { id: meetupId, eventId } of meetups)
    await db.$transaction(async (tx) => {
      const { count } = await tx.questionAnswer.deleteMany({ where: { question: { meetupId } } });
      const about = { actor: SYSTEM, at, eventId, meetupId, subjectId: meetupId };
      const entries: Entry[] = [];
      if (count > 0) entries.push({ verb: "question.answers-erased", ...about });
      if (await eraseNeeds(tx, meetupId)) entries.push({ verb: "rsvp.needs-erased", ...about });
      await record(tx, ...entries);
    });
}
