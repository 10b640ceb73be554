import { db } from "@/lib/platform/db/client";
import { shownAnswers } from "./rules";
import { answers } from "./select-queries";

/** For an event's snapshot: what hosts let everybody read, by meetup. */
export async function debriefsByMeetup(eventId: string) {
  const shown = [{ wentWellShown: true }, { toChangeShown: true }, { forNextHostShown: true }];
  const rows = await db.debrief.findMany({
    where: { meetup: { eventId }, OR: shown },
    select: { ...answers, meetupId: true },
  });
  return new Map(
    rows.flatMap(({ meetupId, ...debrief }) => {
      const said = shownAnswers(debrief);
      return said.length === 0 ? [] : [[meetupId, { language: debrief.language, said }] as const];
    }),
  );
}

export type ShownDebrief = NonNullable<
  ReturnType<Awaited<ReturnType<typeof debriefsByMeetup>>["get"]>
>;
