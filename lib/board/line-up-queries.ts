import { checkEventDesk } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { now } from "@/lib/platform/time/now";
import { draftLineUpsOf, lineUpOf, type ShownLineUp } from "@/lib/slots/line-up-queries";
import { marksByMeetup, marksOf } from "@/lib/stage/mark-queries";
import { given, lineUpAsRun, type Run } from "./stage-rules";

/** A meetup's published line-up as it runs; null if none is published. */
export async function runningLineUp(meetupId: string): Promise<Run | null> {
  const [lineUp, marks] = await Promise.all([lineUpOf(meetupId), marksOf(db, meetupId)]);
  return lineUp && lineUpAsRun(lineUp, marks, await now());
}

/** When a talk was or is on stage, or is expected there. */
export async function timeOfTalk(talk: {
  meetupId: string;
  slotId: string;
  lineUp: ShownLineUp;
}): Promise<{ startsAt: Date; endsAt: Date } | null> {
  const marks = await marksOf(db, talk.meetupId);
  const { slots } = lineUpAsRun(talk.lineUp, marks, await now()).lineUp;
  return slots.find(({ id }) => id === talk.slotId) ?? null;
}

/** All cities' line-ups for the event's organizers, as they run, and the clock of its stream. */
export async function lineUpsForOrganizers(viewer: Person | null, eventId: string) {
  await checkEventDesk(viewer, eventId);
  const [drafts, marks, afar, at] = await Promise.all([
    draftLineUpsOf(eventId),
    marksByMeetup(db, eventId),
    db.meetup.findFirst({
      where: { eventId, kind: "afar", status: { not: "canceled" } },
      select: { timeZone: true },
    }),
    now(),
  ]);
  const cities = drafts.map(({ id, lineUp, ...city }) => ({
    ...city,
    lineUp: given(lineUpAsRun(lineUp, marks.get(id) ?? [], at).lineUp),
  }));
  return { cities, streamZone: afar?.timeZone ?? null };
}
