import { db } from "@/lib/platform/db/client";
import type { SeedMeetup } from "../night";
import type { SeedPeople, SeedPerson } from "../people";

/** What was still open after the night of 2011, in other words: the people are fictional. */
export async function seedOpenQuestions(
  eventId: string,
  at: (slug: string) => SeedMeetup,
  people: SeedPeople,
) {
  const [, b] = people.crowd as [SeedPerson, SeedPerson];
  const asked = [
    {
      slug: "how-do-we-reach-those-who-do-not-tweet",
      author: people.persona("speaker"),
      text: "How do we reach those who don’t tweet?",
      meetupId: at("vancouver").id,
      createdAt: new Date("2011-02-25T20:05:00Z"),
    },
    {
      slug: "who-will-look-after-a-shared-calendar-of-meetups",
      author: b,
      text: "Who will look after a shared calendar of meetups?",
      createdAt: new Date("2011-02-26T02:15:00Z"),
    },
  ];
  await db.openQuestion.createMany({
    data: asked.map(({ author, ...question }) => ({
      ...question,
      ...{ eventId, locale: "en" as const, authorId: author.id, authorName: author.name },
    })),
  });
}
