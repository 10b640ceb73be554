import { randomUUID } from "node:crypto";
import { pathOf } from "@/lib/comments/rules";
import { db } from "@/lib/platform/db/client";
import type { SeedMeetup } from "../night";
import type { SeedPeople, SeedPerson } from "../people";

/** What was still open after the night of 2011, in other words: the people are fictional. */
export async function seedOpenQuestions(
  eventId: string,
  at: (slug: string) => SeedMeetup,
  people: SeedPeople,
) {
  const [, b, c] = people.crowd as [SeedPerson, SeedPerson, SeedPerson];
  const [speaker, host] = [people.persona("speaker"), people.persona("host-ottawa")];
  const ask = async (author: SeedPerson, question: SeedQuestion) => {
    const signed = { locale: "en", authorId: author.id, authorName: author.name } as const;
    return db.openQuestion.create({ data: { eventId, ...signed, ...question } });
  };
  const answered = await ask(speaker, {
    slug: "how-do-we-reach-those-who-dont-tweet",
    text: "How do we reach those who don’t tweet?",
    meetupId: at("vancouver").id,
    createdAt: new Date("2011-02-25T20:05:00Z"),
  });
  await ask(b, {
    slug: "who-will-look-after-a-shared-calendar-of",
    text: "Who will look after a shared calendar of meetups?",
    createdAt: new Date("2011-02-26T02:15:00Z"),
  });
  const threadId = answered.id;
  await db.thread.create({ data: { id: threadId, eventId, openQuestionId: threadId } });
  await reply(
    threadId,
    c,
    "I only heard of the night from a poster at work.",
    "2011-02-25T23:10:00Z",
  );
  const answerId = await reply(
    threadId,
    host,
    "By **asking one colleague each** to come along, and by a page that they can read without an account.",
    "2011-02-26T01:40:00Z",
  );
  await db.openQuestion.update({ where: { id: threadId }, data: { answerId } });
}

type SeedQuestion = { slug: string; text: string; meetupId?: string; createdAt: Date };

async function reply(threadId: string, author: SeedPerson, body: string, at: string) {
  const made = { id: randomUUID() as string, createdAt: new Date(at) };
  const signed = { authorId: author.id, authorName: author.name, locale: "en" } as const;
  await db.comment.create({
    data: { ...made, ...signed, threadId, body, path: pathOf(made, null) },
  });
  return made.id;
}
