import { record } from "@/lib/activity/record";
import { SYSTEM } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { erasedIfEndedBy } from "./rules";

/** Erases the answers to the questions of meetups that ended 7 days ago. */
export async function eraseDueAnswers(): Promise<void> {
  const at = await now();
  const meetups = await db.meetup.findMany({
    where: {
      endsAt: { lte: erasedIfEndedBy(at) },
      questions: { some: { answers: { some: {} } } },
    },
    select: { id: true, eventId: true },
  });
  for (const { id: meetupId, eventId } of meetups)
    await db.$transaction(async (tx) => {
      const { count } = await tx.questionAnswer.deleteMany({ where: { question: { meetupId } } });
      if (count === 0) return;
      const about = { actor: SYSTEM, at, eventId, meetupId, subjectId: meetupId };
      await record(tx, { verb: "question.answers-erased", ...about });
    });
}
