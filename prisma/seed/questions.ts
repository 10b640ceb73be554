import { db } from "@/lib/platform/db/client";
import type { SeedMeetup } from "./night";

const DRINKS = {
  textEn: "What will you drink?",
  textFr: "Que boirez-vous?",
  whyEn: "For the café, which sets out the cups.",
  whyFr: "Pour le café, qui prépare les tasses.",
  choicesEn: ["Coffee", "Tea", "Just water"],
  choicesFr: ["Du café", "Du thé", "De l’eau"],
};

const LEGAL_NAME = {
  textEn: "What’s your name, as on your card?",
  textFr: "Quel est votre nom, tel que sur votre carte?",
  whyEn: "For the building’s front desk, which checks names.",
  whyFr: "Pour l’accueil de l’immeuble, qui vérifie les noms.",
  required: true,
  inList: true,
};

/** Two questions; most of those who are going have answered. */
export async function seedQuestions({ id: meetupId }: SeedMeetup, createdAt: Date) {
  const rsvps = await db.rsvp.findMany({
    where: { meetupId, status: "going" },
    orderBy: { sequence: "asc" },
    select: { id: true, name: true },
  });
  for (const [position, question] of [LEGAL_NAME, DRINKS].entries()) {
    const { id: questionId } = await db.question.create({
      data: { ...question, meetupId, position, createdAt },
      select: { id: true },
    });
    const answered = rsvps.filter((_, at) => (at + position) % 4 !== 1);
    await db.questionAnswer.createMany({
      data: answered.map(({ id: rsvpId, name }, at) => ({
        ...{ rsvpId, questionId },
        ...("choicesEn" in question ? { choice: at % 3 } : { text: name }),
      })),
    });
  }
}
