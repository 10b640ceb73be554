import { eraseAfterNights } from "@/lib/meetups/erase-mutations";
import { eraseNeeds } from "@/lib/needs/mutations";
import { hasNeeds, tellsSupport } from "@/lib/needs/queries";

const answered = [
  { questions: { some: { answers: { some: {} } } } },
  { rsvps: { some: { OR: hasNeeds } } },
  { rsvpLog: { some: tellsSupport } },
];

/** The answers to the hosts' questions, and what people needed with the hosts' answers. */
export async function eraseDueAnswers(): Promise<void> {
  await eraseAfterNights({ OR: answered }, async (tx, meetupId) => {
    const { count } = await tx.questionAnswer.deleteMany({ where: { question: { meetupId } } });
    const hadNeeds = await eraseNeeds(tx, meetupId);
    return [
      ...(count > 0 ? (["question.answers-erased"] as const) : []),
      ...(hadNeeds ? (["rsvp.needs-erased"] as const) : []),
    ];
  });
}
