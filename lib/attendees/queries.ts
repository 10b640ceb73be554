import type { Person } from "@/lib/kernel/viewer";
import { checkDesk, type ShownQuestion } from "@/lib/meetups/queries";
import { maySeeNeeds } from "@/lib/needs/policy";
import { needsForDesk } from "@/lib/needs/queries";
import { db } from "@/lib/platform/db/client";
import { maySeeAnswers } from "@/lib/questions/policy";
import { answersOf } from "@/lib/questions/queries";
import { guestLists } from "./list-queries";
import type { GuestListParams } from "./schema";

const OVERRIDES = 50;

export async function seatsTaken(meetupId: string): Promise<number> {
  const found = { where: { id: meetupId }, select: { seatsTaken: true } };
  return (await db.meetup.findUniqueOrThrow(found)).seatsTaken;
}

/**
 * For those who run the meetup: names without addresses, in log order, and the hosts' overrides; for its hosts also
 * what people need, and the answers to its questions.
 */
export async function guestsForDesk(
  viewer: Person | null,
  meetupId: string,
  params: GuestListParams,
  asked: ShownQuestion[] = [],
) {
  const { hostIds } = await checkDesk(viewer, meetupId);
  const questions = maySeeAnswers(viewer, { hostIds }) ? asked : [];
  const [lists, needs, meetup, overrides] = await Promise.all([
    guestLists(meetupId, params, maySeeNeeds(viewer, { hostIds })),
    needsForDesk(viewer, { id: meetupId, hostIds }),
    db.meetup.findUniqueOrThrow({
      where: { id: meetupId },
      select: { capacity: true, seatsTaken: true, overbooked: true, endsAt: true },
    }),
    db.rsvpLog.findMany({
      where: { meetupId, change: "overridden" },
      orderBy: { sequence: "desc" },
      take: OVERRIDES,
      select: {
        id: true,
        at: true,
        statusAfter: true,
        actorName: true,
        reason: true,
        rsvp: { select: { name: true } },
      },
    }),
  ]);
  // Nobody is asked before they have a seat.
  const ids = lists.going.rows.map(({ id }) => id);
  return {
    ...meetup,
    ...lists,
    /** Null where the viewer may not see them. */
    needs,
    /** Empty where the viewer may not see the answers. */
    questions,
    /** By RSVP. */
    answers: await answersOf(ids, questions),
    overrides: overrides.map(({ rsvp, ...entry }) => ({ ...entry, name: rsvp.name })),
  };
}
