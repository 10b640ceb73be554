import { db } from "@/lib/platform/db/client";
import { MINUTE, type SeedMeetup } from "./night";

const ANSWERS = [
  ["curious neighbours", "en", "room"],
  ["un coup de main", "fr", "room"],
  ["fewer silos", "en", "host"],
  ["plain words", "en", "room"],
  ["someone who answers", "en", "room"],
] as const;

/** How the rooms complete the event's sentence; the last answer of each waits for a host. */
export async function seedAnswers(meetups: SeedMeetup[]) {
  const rows = meetups.flatMap(({ id: meetupId, startsAt }) =>
    ANSWERS.map(([text, locale, source], index) => {
      const createdAt = new Date(startsAt.getTime() + (40 + index * 3) * MINUTE);
      const shownAt = index < ANSWERS.length - 1 ? createdAt : null;
      return { meetupId, text, locale, source, createdAt, shownAt };
    }),
  );
  await db.promptAnswer.createMany({ data: rows });
}
